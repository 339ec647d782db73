import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api, strongApi } from "../../api/signed-in";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Confirm } from "../../ui/confirm";
import type { Authenticator } from "./authenticator-row";
import type { Changed } from "./changed";
import { NameDialog } from "./name-dialog";

interface DialogProps {
  authenticator: Authenticator;
  changed: Changed;
  onClose(): void;
}

const PATH = "/api/v1/two-step/authenticators/{id}";

/** Giving an authenticator another name. */
export function RenameAuthenticator({ authenticator, changed, onClose }: DialogProps) {
  const text = m.factors.rename;
  const params = { path: { id: authenticator.id } };
  const save = async (name: string): Promise<Problem | null> => {
    const renamed = await answer(api.PATCH(PATH, { params, body: { name } }));
    if (!renamed.ok) return renamed.problem;
    onClose();
    await changed(text.done(renamed.value.name));
    return null;
  };
  return (
    <NameDialog
      title={text.title}
      name={authenticator.name}
      submit={text.submit}
      save={save}
      onCancel={onClose}
    />
  );
}

/** Removing an authenticator, after one question. */
export function RemoveAuthenticator({ authenticator, changed, onClose }: DialogProps) {
  const text = m.factors.remove;
  const params = { path: { id: authenticator.id } };
  const action = useAction(async (): Promise<Problem | null> => {
    const removed = await answer(strongApi.DELETE(PATH, { params }));
    if (!removed.ok && removed.problem.status !== 404) return removed.problem;
    onClose();
    await changed(text.done(authenticator.name));
    return null;
  });
  return (
    <Confirm
      title={text.title(authenticator.name)}
      stay={text.keep}
      go={m.account.remove}
      action={action}
      onCancel={onClose}
    >
      <p>{text.text}</p>
    </Confirm>
  );
}
