import { useEffect, useState } from "preact/hooks";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { EmergencyCode } from "../../api/types";
import { m } from "../../messages";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { EmergencyCard } from "../../ui/emergency-card";
import { ProblemNote } from "../../ui/problem-note";
import { CardSkeleton } from "../../ui/skeleton";
import { Support } from "../../ui/support";
import { focusTitle } from "../../ui/title";
import { useStoring } from "../../ui/use-storing";
import { BackupPhone } from "./backup-phone";
import { Cancel } from "./cancel";
import { Frame } from "./frame";
import type { Flow } from "./use-flow";
import type { StepProps } from "./wizard";

/** Remembers, across a reload, that this enrollment's code was shown before: never the code. */
const SHOWN = "twostep.code-shown-for";

interface Issued {
  code: EmergencyCode;
  /** An earlier one was shown and is dead now. */
  replaced: boolean;
}

async function issue(id: string, flow: Flow, show: (issued: Issued) => void) {
  const params = { path: { id } };
  const call = api.POST("/api/v1/two-step/enrollments/{id}/emergency-code", { params });
  const issued = await answer(call);
  if (!issued.ok) return flow.refuse(issued.problem);
  show({ code: issued.value, replaced: sessionStorage.getItem(SHOWN) === id });
  sessionStorage.setItem(SHOWN, id);
  return null;
}

async function finalize(
  { enrollment, flow }: StepProps,
  code: EmergencyCode,
  drop: () => void,
): Promise<Problem | null> {
  const outcome = await answer(
    api.POST("/api/v1/two-step/enrollments/{id}/finalize", {
      params: { path: { id: enrollment.id } },
      body: { acknowledged: true, issued_at: code.issued_at },
    }),
  );
  if (outcome.ok) {
    sessionStorage.removeItem(SHOWN);
    session.accept(outcome.value);
    flow.finish(enrollment);
    return null;
  }
  // The code shown here is dead: it must not be stored.
  if (outcome.problem.code === "emergency_code_changed") drop();
  return flow.refuse(outcome.problem);
}

interface ShownProps extends StepProps {
  issued: Issued;
  busy: boolean;
  onDone(): void;
}

function Shown({ issued, busy, onDone, ...step }: ShownProps) {
  const storing = useStoring();
  const text = m.enroll.emergency;
  return (
    <>
      <EmergencyCard
        code={issued.code}
        storing={storing}
        replaced={issued.replaced && text.replaced}
      >
        <BackupPhone {...step} />
      </EmergencyCard>
      <div class="actions">
        <Cancel id={step.enrollment.id} />
        <Button look="go" className="end" busy={busy} onClick={() => storing.whenTicked(onDone)}>
          {text.submit}
        </Button>
      </div>
    </>
  );
}

function LostBoth() {
  const { lostBoth, support: words } = m.enroll.emergency;
  return (
    <p class="small after">
      {lostBoth} {words} <Support />
    </p>
  );
}

/** Step 6: the way in for the day the phone is gone. The last step commits everything. */
export function EmergencyCodeStep(step: StepProps) {
  const { enrollment, flow } = step;
  const [issued, setIssued] = useState<Issued | null>(null);
  const issuing = useAction(() => issue(enrollment.id, flow, setIssued));
  const finishing = useAction((code: EmergencyCode) =>
    finalize(step, code, () => {
      setIssued(null);
      focusTitle();
    }),
  );
  // Each showing of the step issues one code.
  useEffect(() => void issuing.run(), []);
  const problem = issuing.problem ?? finishing.problem;
  const text = m.enroll.emergency;
  return (
    <Frame enrollment={enrollment} at="emergency-code" title={text.title} art="key">
      <p>{text.text}</p>
      <ProblemNote key={issuing.turn + finishing.turn} problem={problem} />
      {issued ? (
        <Shown
          key={issued.code.issued_at}
          {...step}
          issued={issued}
          busy={finishing.busy}
          onDone={() => void finishing.run(issued.code)}
        />
      ) : null}
      {!issued && !problem ? <CardSkeleton /> : null}
      {!issued && problem ? (
        <div class="actions">
          <Cancel id={enrollment.id} />
          <Button look="go" className="end" busy={issuing.busy} onClick={() => void issuing.run()}>
            {text.again}
          </Button>
        </div>
      ) : null}
      <LostBoth />
    </Frame>
  );
}
