import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { ProblemNote } from "../../ui/problem-note";
import { useSixDigits } from "../../ui/use-six-digits";
import { useWebOtp } from "../../ui/web-otp";
import { CodeStep } from "./code-step";
import { Delivery } from "./delivery";
import { skipPhone } from "./skip-phone";
import type { Flow } from "./use-flow";
import type { StepProps } from "./wizard";

async function prove(id: string, code: string, flow: Flow): Promise<Problem | null> {
  const params = { path: { id } };
  const body = { code };
  const call = api.POST("/api/v1/two-step/enrollments/{id}/phone/verify", { params, body });
  return flow.take(await answer(call));
}

/** What else can be done than entering the code. */
function OtherWays({ enrollment, flow }: StepProps) {
  const skip = useAction(() => skipPhone(enrollment.id, flow));
  return (
    <>
      <ProblemNote key={skip.turn} problem={skip.problem} />
      <div class="actions">
        <Button look="quiet" onClick={() => flow.go("phone")}>
          {m.enroll.sms.another}
        </Button>
        <Button look="quiet" busy={skip.busy} onClick={() => void skip.run()}>
          {m.enroll.sms.skip}
        </Button>
      </div>
    </>
  );
}

/** Step 5: the number proves to be the person's own. */
export function SmsCode(step: StepProps) {
  const { enrollment, flow } = step;
  const digits = useSixDigits((code) => prove(enrollment.id, code, flow));
  useWebOtp(digits.onInput);
  const { text, ...words } = m.enroll.sms;
  const sent = text(enrollment.phone?.masked ?? "");
  return (
    <CodeStep
      enrollment={enrollment}
      at="sms-code"
      words={{ ...words, text: sent }}
      digits={digits}
    >
      <Delivery {...step} />
      <hr class="rule" />
      <OtherWays {...step} />
    </CodeStep>
  );
}
