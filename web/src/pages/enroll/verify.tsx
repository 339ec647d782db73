import { answer } from "../../api/client";
import type { Answer, Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { Enrollment } from "../../api/types";
import { rememberUsed } from "../../codes";
import { m } from "../../messages";
import { session } from "../../tabs";
import { CodeRing } from "../../ui/code-ring";
import { useSixDigits } from "../../ui/use-six-digits";
import { CodeStep } from "./code-step";
import type { Flow } from "./use-flow";
import type { StepProps } from "./wizard";

async function prove(id: string, code: string, flow: Flow): Promise<Problem | null> {
  const outcome: Answer<Enrollment> = await answer(
    api.POST("/api/v1/two-step/enrollments/{id}/authenticator/verify", {
      params: { path: { id } },
      body: { code },
    }),
  );
  if (!outcome.ok) return flow.refuse(outcome.problem);
  rememberUsed(code, Date.now());
  // Where only the authenticator changes, its proof commits and answers with the session.
  if (outcome.value.session) session.accept(outcome.value.session);
  if (outcome.value.stage !== "complete") return flow.take(outcome);
  flow.finish(outcome.value);
  return null;
}

/** Step 3: the app proves that it has the key. */
export function Verify({ enrollment, flow }: StepProps) {
  const digits = useSixDigits((code) => prove(enrollment.id, code, flow));
  return (
    <CodeStep
      enrollment={enrollment}
      at="verify"
      words={m.enroll.verify}
      digits={digits}
      hint={<CodeRing />}
      art="code"
      onBack={() => flow.go("scan")}
    />
  );
}
