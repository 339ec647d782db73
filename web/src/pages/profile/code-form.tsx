import { useState } from "preact/hooks";
import type { Problem } from "../../api/problem";
import { readCode } from "../../codes";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { CodeEntry } from "../../ui/code-entry";
import { Form } from "../../ui/form";
import { useWebOtp } from "../../ui/web-otp";
import { FormActions } from "./form-actions";
import type { Waiting } from "./pending";
import { ResendCode } from "./resend-code";

interface CodeFormProps {
  label: string;
  submit: string;
  /** What to do when no code comes. */
  nothing: string;
  /** The change that waits; null after a reload: then there is nobody to send another code to. */
  waiting: Waiting | null;
  /** The page where the address or number is entered. */
  entry: string;
  prove(code: string): Promise<Problem | null>;
  again(to: string): Promise<Problem | null>;
}

/** Entering the code that proves a new address or number. */
export function CodeForm({ label, submit, prove, ...props }: CodeFormProps) {
  const [code, setCode] = useState("");
  const [unfinished, setUnfinished] = useState(false);
  const action = useAction(prove);
  useWebOtp(setCode);
  const send = () => {
    const typed = readCode(code);
    setUnfinished(typed.kind !== "digits");
    if (typed.kind === "digits") void action.run(typed.code);
  };
  return (
    <Form className="card" onSubmit={send}>
      <CodeEntry
        label={label}
        value={code}
        onInput={setCode}
        action={action}
        error={unfinished ? m.enroll.verify.unfinished : undefined}
      />
      <FormActions submit={submit} busy={action.busy} />
      <hr class="rule" />
      <p class="small">{props.nothing}</p>
      <ResendCode waiting={props.waiting} entry={props.entry} again={props.again} />
    </Form>
  );
}
