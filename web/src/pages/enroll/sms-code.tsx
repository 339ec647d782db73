import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { readCode } from "../../codes";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { CodeEntry } from "../../ui/code-entry";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";
import { useWebOtp } from "../../ui/web-otp";
import { Cancel } from "./cancel";
import { Delivery } from "./delivery";
import { Frame } from "./frame";
import { skipPhone } from "./skip-phone";
import type { Flow } from "./use-flow";
import type { StepProps } from "./wizard";

async function prove(id: string, code: string, flow: Flow): Promise<Problem | null> {
  const params = { path: { id } };
  const body = { code };
  const call = api.POST("/api/v1/two-step/enrollments/{id}/phone/verify", { params, body });
  return flow.take(await answer(call));
}

function useCode({ enrollment, flow }: StepProps) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | undefined>();
  const action = useAction(prove);
  const submit = () => {
    const typed = readCode(code);
    setError(typed.kind === "digits" ? undefined : m.enroll.verify.unfinished);
    if (typed.kind === "digits") void action.run(enrollment.id, typed.code, flow);
  };
  return { code, setCode, error, action, submit };
}

/** Step 5: the number proves to be the person's own. */
export function SmsCode({ enrollment, flow }: StepProps) {
  const { code, setCode, error, action, submit } = useCode({ enrollment, flow });
  const skip = useAction(() => skipPhone(enrollment.id, flow));
  useWebOtp(setCode);
  const text = m.enroll.sms;
  return (
    <Frame enrollment={enrollment} at="sms-code" title={text.title}>
      <p>{text.text(enrollment.phone?.masked ?? "")}</p>
      <Form onSubmit={submit}>
        <section class="card">
          <CodeEntry
            label={text.label}
            value={code}
            onInput={setCode}
            action={action}
            error={error}
          />
          <Delivery enrollment={enrollment} flow={flow} />
          <hr class="rule" />
          <ProblemNote key={skip.turn} problem={skip.problem} />
          <div class="actions">
            <Button look="quiet" onClick={() => flow.go("phone")}>
              {text.another}
            </Button>
            <Button look="quiet" busy={skip.busy} onClick={() => void skip.run()}>
              {text.skip}
            </Button>
          </div>
        </section>
        <div class="actions">
          <Cancel id={enrollment.id} />
          <Button look="go" type="submit" className="end" busy={action.busy}>
            {text.submit}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
