import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import type { Answer, Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { Enrollment } from "../../api/types";
import { readCode, rememberUsed } from "../../codes";
import { m } from "../../messages";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { CodeEntry } from "../../ui/code-entry";
import { CodeRing } from "../../ui/code-ring";
import { Form } from "../../ui/form";
import { Cancel } from "./cancel";
import { Frame } from "./frame";
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
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | undefined>();
  const action = useAction(prove);
  const text = m.enroll.verify;
  const submit = () => {
    const typed = readCode(code);
    setError(typed.kind === "digits" ? undefined : text.unfinished);
    if (typed.kind === "digits") void action.run(enrollment.id, typed.code, flow);
  };
  return (
    <Frame enrollment={enrollment} at="verify" title={text.title}>
      <p>{text.text}</p>
      <Form onSubmit={submit}>
        <section class="card">
          <CodeEntry
            label={text.label}
            value={code}
            onInput={setCode}
            action={action}
            error={error}
            hint={<CodeRing />}
          />
        </section>
        <div class="actions">
          <Button onClick={() => flow.go("scan")}>{m.common.back}</Button>
          <Cancel id={enrollment.id} />
          <Button look="go" type="submit" className="end" busy={action.busy}>
            {text.submit}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
