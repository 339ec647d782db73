import type { Problem } from "../../api/problem";
import { CodeEntry } from "../../ui/code-entry";
import { Form } from "../../ui/form";
import { useSixDigits } from "../../ui/use-six-digits";
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
  const { submit: send, ...field } = useSixDigits(prove);
  useWebOtp(field.onInput);
  return (
    <Form className="card" onSubmit={send}>
      <CodeEntry {...field} label={label} />
      <FormActions submit={submit} busy={field.action.busy} />
      <hr class="rule" />
      <p class="small">{props.nothing}</p>
      <ResendCode waiting={props.waiting} entry={props.entry} again={props.again} />
    </Form>
  );
}
