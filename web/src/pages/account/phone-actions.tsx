import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Confirm } from "../../ui/confirm";
import type { SettingsProps } from "./account";
import type { Changed } from "./changed";

interface RemoveProps {
  twoStepOn: boolean;
  changed: Changed;
  onClose(): void;
}

function Remove({ twoStepOn, changed, onClose }: RemoveProps) {
  const text = m.profile.removePhone;
  const action = useAction(async (): Promise<Problem | null> => {
    const removed = await answer(strongApi.DELETE("/api/v1/account/phone"));
    if (!removed.ok) return removed.problem;
    onClose();
    await changed(text.removed);
    return null;
  });
  return (
    <Confirm
      title={text.title}
      stay={text.keep}
      go={m.account.remove}
      action={action}
      onCancel={onClose}
    >
      <p>{twoStepOn ? text.text : text.textOff}</p>
    </Confirm>
  );
}

/** What can be done with the phone number: add, change, remove. */
export function PhoneActions({ account, twoStep, changed }: SettingsProps) {
  const [removing, setRemoving] = useState(false);
  const { changePhone, addPhone, removePhone } = m.factors;
  const { phone } = account;
  if (!phone && !twoStep.policy.sms_offered) return null;
  return (
    <>
      {twoStep.policy.sms_offered ? (
        <a class="btn quiet" href={addresses.phone} aria-label={phone ? changePhone : addPhone}>
          {phone ? m.account.change : m.account.add}
        </a>
      ) : null}
      {phone ? (
        <Button look="quiet" name={removePhone} onClick={() => setRemoving(true)}>
          {m.account.remove}
        </Button>
      ) : null}
      {removing ? (
        <Remove twoStepOn={twoStep.enabled} changed={changed} onClose={() => setRemoving(false)} />
      ) : null}
    </>
  );
}
