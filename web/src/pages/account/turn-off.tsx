import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import { serverNow } from "../../api/clock";
import type { Problem } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import type { TwoStep } from "../../api/types";
import { useConfig } from "../../config";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Confirm } from "../../ui/confirm";
import type { SettingsProps } from "./account";

/** Whether the operator asks everybody for it, by the server's clock. */
function isRequired({ mode, required_from }: TwoStep["policy"]): boolean {
  if (mode === "encouraged")
    return required_from !== null && Date.parse(required_from) <= serverNow();
  return mode === "required";
}

function Question({ changed, onClose }: Pick<SettingsProps, "changed"> & { onClose(): void }) {
  const { password_min_length } = useConfig();
  const text = m.factors.turnOff;
  const action = useAction(async (): Promise<Problem | null> => {
    const off = await answer(strongApi.POST("/api/v1/two-step/disable"));
    if (!off.ok) return off.problem;
    onClose();
    await changed(text.done);
    return null;
  });
  const short = action.problem?.code === "password_too_short";
  return (
    <Confirm
      title={text.title}
      stay={text.keep}
      go={text.submit}
      action={action}
      problemText={short ? text.tooShort(password_min_length) : undefined}
      onCancel={onClose}
    >
      <p>{text.text}</p>
      <ul class="bullets">
        {text.consequences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Confirm>
  );
}

/** Turning two-step verification off, where the operator leaves that to people. */
export function TurnOff({ twoStep, changed }: SettingsProps) {
  const [asking, setAsking] = useState(false);
  const text = m.factors.turnOff;
  if (isRequired(twoStep.policy)) return <span class="small">{text.required}</span>;
  return (
    <>
      <Button name={text.name} onClick={() => setAsking(true)}>
        {text.button}
      </Button>
      {asking ? <Question changed={changed} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
