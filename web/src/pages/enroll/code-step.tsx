import type { ComponentChildren } from "preact";
import { m } from "../../messages";
import type { StepAddress } from "../../router";
import { Button } from "../../ui/button";
import { CodeEntry } from "../../ui/code-entry";
import { Form } from "../../ui/form";
import type { Drawing } from "../../ui/illustration";
import type { SixDigits } from "../../ui/use-six-digits";
import { Cancel } from "./cancel";
import { Frame } from "./frame";
import type { StepProps } from "./wizard";

interface CodeStepProps extends Pick<StepProps, "enrollment"> {
  at: StepAddress;
  /** The step's heading, what it says of the code, and the names of field and button. */
  words: { title: string; text: string; label: string; submit: string };
  digits: SixDigits;
  hint?: ComponentChildren;
  art?: Drawing;
  onBack?(): void;
  /** What stands below the field. */
  children?: ComponentChildren;
}

/** A step whose one question is a 6-digit code. */
export function CodeStep({ enrollment, at, words, digits, ...rest }: CodeStepProps) {
  const { submit, ...field } = digits;
  return (
    <Frame
      enrollment={enrollment}
      at={at}
      title={words.title}
      {...(rest.art ? { art: rest.art } : {})}
    >
      <p>{words.text}</p>
      <Form onSubmit={submit}>
        <section class="card">
          <CodeEntry {...field} label={words.label} hint={rest.hint} />
          {rest.children}
        </section>
        <div class="actions">
          {rest.onBack ? <Button onClick={rest.onBack}>{m.common.back}</Button> : null}
          <Cancel id={enrollment.id} />
          <Button look="go" type="submit" className="end" busy={digits.action.busy}>
            {words.submit}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
