import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { EmergencyCode } from "../../api/types";
import { m } from "../../messages";
import { useStore } from "../../store";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { EmergencyCard } from "../../ui/emergency-card";
import { ProblemNote } from "../../ui/problem-note";
import { CardSkeleton } from "../../ui/skeleton";
import { Title } from "../../ui/title";
import { useLoaded } from "../../ui/use-loaded";
import { useStoring } from "../../ui/use-storing";
import { Question } from "./question";
import { recoveryCode } from "./recovery-code";

async function issue(): Promise<Problem | null> {
  const issued = await answer(api.POST("/api/v1/two-step/emergency-code"));
  if (issued.ok) recoveryCode.set(issued.value);
  return issued.ok ? null : issued.problem;
}

async function acknowledge(code: EmergencyCode, done: () => void): Promise<Problem | null> {
  const body = { acknowledged: true, issued_at: code.issued_at };
  const stored = await answer(api.POST("/api/v1/two-step/emergency-code/acknowledge", { body }));
  if (stored.ok) done();
  // A newer one was issued elsewhere: the one shown here is worth nothing any more.
  if (stored.ok || stored.problem.code === "emergency_code_changed") recoveryCode.set(null);
  return stored.ok ? null : stored.problem;
}

/** The code is not at hand any more, since the page was loaded again: it is issued anew. */
function LostCode({ problem, onIssued }: { problem: Problem | null; onIssued(): void }) {
  const action = useAction(async () => {
    const trouble = await issue();
    if (!trouble) onIssued();
    return trouble;
  });
  return (
    <section class="card">
      <ProblemNote problem={action.problem ?? problem} />
      <p>{m.recovery.lostText}</p>
      <div class="actions">
        <Button look="go" busy={action.busy} onClick={() => void action.run()}>
          {m.recovery.get}
        </Button>
      </div>
    </section>
  );
}

function NewCode({ onDone }: { onDone(): void }) {
  const code = useStore(recoveryCode);
  const [again, setAgain] = useState(false);
  const storing = useStoring();
  const action = useAction(acknowledge);
  if (!code) return <LostCode problem={action.problem} onIssued={() => setAgain(true)} />;
  return (
    <>
      <EmergencyCard code={code} storing={storing} replaced={again && m.recovery.again} />
      <ProblemNote key={action.turn} problem={action.problem} />
      <div class="actions">
        <Button
          look="go"
          className="end"
          busy={action.busy}
          onClick={() => storing.whenTicked(() => void action.run(code, onDone))}
        >
          {m.recovery.submit}
        </Button>
      </div>
    </>
  );
}

/** After the emergency code: first the new one is stored, then the authenticator's fate is asked. */
export default function Recovery() {
  const status = useLoaded(() => answer(api.GET("/api/v1/two-step")));
  const [stored, setStored] = useState(false);
  const code = useStore(recoveryCode);
  const known = status?.ok ? Boolean(status.value.emergency_code?.acknowledged_at) : false;
  if (stored || (known && !code)) return <Question />;
  return (
    <main class="page narrow" id="content">
      <Title>{m.recovery.title}</Title>
      <p>{m.recovery.text}</p>
      {status && !status.ok ? <ProblemNote problem={status.problem} /> : null}
      {status || code ? <NewCode onDone={() => setStored(true)} /> : <CardSkeleton />}
    </main>
  );
}
