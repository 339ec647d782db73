import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import type { Problem } from "../../api/problem";
import { useConfig } from "../../config";
import { linkToken } from "../../link-token";
import { m } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { useStore } from "../../store";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Form } from "../../ui/form";
import { NewPasswordField, newPasswordError } from "../../ui/new-password-field";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { LinkOver } from "./link-over";

/** A session of the same person that this browser has is over with the reset: that is noticed here. */
async function set(token: string, chosen: string): Promise<Problem | null> {
  const body = { token, new_password: chosen };
  const done = await answer(anyone.POST("/api/v1/password-resets/confirm", { body }));
  if (!done.ok) return done.problem;
  leaveNotice({ kind: "passwordReset" });
  linkToken.set(null);
  if (session.state.get().kind === "signed_in") await session.refresh();
  navigate(addresses.signIn, { replace: true });
  return null;
}

function ResetForm({ token, onOver }: { token: string; onOver(): void }) {
  const [chosen, setChosen] = useState("");
  const { password_min_length } = useConfig();
  const action = useAction(async () => {
    const problem = await set(token, chosen);
    if (problem?.code === "reset_token_expired") onOver();
    return problem;
  });
  const refused = newPasswordError(action.problem, "/new_password", password_min_length);
  return (
    <Form className="card" onSubmit={() => void action.run()}>
      <ProblemNote key={action.turn} problem={refused ? null : action.problem} />
      <NewPasswordField
        label={m.password.change.new}
        name="new_password"
        value={chosen}
        onInput={setChosen}
        action={action}
      />
      <div class="actions">
        <Button look="go" type="submit" busy={action.busy} className="whole">
          {m.password.reset.submit}
        </Button>
      </div>
    </Form>
  );
}

/** Setting a new password with a mailed link. */
export default function Reset() {
  const link = useStore(linkToken);
  const [over, setOver] = useState<string | null>(null);
  const text = m.password.reset;
  if (link?.page !== "reset") return <LinkOver title={text.title}>{text.missing}</LinkOver>;
  if (over === link.token) return <LinkOver title={text.overTitle}>{text.over}</LinkOver>;
  return (
    <main class="page tiny" id="content" key="form">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <ResetForm key={link.token} token={link.token} onOver={() => setOver(link.token)} />
    </main>
  );
}
