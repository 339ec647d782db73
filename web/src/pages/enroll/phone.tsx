import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import { explain, fieldError, type Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Form } from "../../ui/form";
import { Note } from "../../ui/note";
import { PhoneField } from "../../ui/phone-field";
import { ProblemNote } from "../../ui/problem-note";
import { Cancel } from "./cancel";
import { Frame } from "./frame";
import { skipPhone } from "./skip-phone";
import type { Flow } from "./use-flow";
import type { StepProps } from "./wizard";

async function sendTo(id: string, phone: string, flow: Flow): Promise<Problem | null> {
  const params = { path: { id } };
  const body = { phone };
  const sent = await answer(api.PUT("/api/v1/two-step/enrollments/{id}/phone", { params, body }));
  const trouble = flow.take(sent);
  // "Use another number" stays legal at the next stage, so this page has to be left by its word.
  if (sent.ok) flow.go("sms-code", { replace: true });
  return trouble;
}

/** Problems that are the number's own are shown at its field. */
function numberError(problem: Problem | null): string | undefined {
  const own = problem?.code === "invalid_phone" || problem?.code === "phone_country_not_allowed";
  return own && problem ? explain(problem) : fieldError(problem, "/phone");
}

/** Step 4: a backup number; an empty field skips it. */
export function Phone({ enrollment, flow }: StepProps) {
  const [phone, setPhone] = useState("");
  const action = useAction(async (number: string) =>
    number ? sendTo(enrollment.id, number, flow) : skipPhone(enrollment.id, flow),
  );
  const text = m.enroll.phone;
  const error = numberError(action.problem);
  return (
    <Frame enrollment={enrollment} at="phone" title={text.title}>
      <p>{text.text}</p>
      <Form onSubmit={() => void action.run(phone.trim())}>
        <section class="card">
          <ProblemNote key={action.turn} problem={error ? null : action.problem} />
          <PhoneField
            value={phone}
            onInput={setPhone}
            hint={text.hint}
            error={error}
            turn={action.turn}
          />
          <Note kind="soft">
            <p>{text.purpose}</p>
            <p>{text.risk}</p>
          </Note>
        </section>
        <div class="actions">
          <Cancel id={enrollment.id} />
          <Button look="go" type="submit" className="end" busy={action.busy}>
            {m.common.next}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
