import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api, strongApi } from "../../api/signed-in";
import type { EmergencyCode } from "../../api/types";
import { m } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { type Action, useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { EmergencyCard } from "../../ui/emergency-card";
import { Note } from "../../ui/note";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { useStoring } from "../../ui/use-storing";

async function acknowledge(code: EmergencyCode, drop: () => void): Promise<Problem | null> {
  const body = { acknowledged: true, issued_at: code.issued_at };
  const stored = await answer(api.POST("/api/v1/two-step/emergency-code/acknowledge", { body }));
  if (stored.ok) {
    leaveNotice({ kind: "saved", what: "emergencyCode" });
    navigate(addresses.account, { replace: true });
    return null;
  }
  // A newer one was issued elsewhere: the one shown here must not be stored.
  if (stored.problem.code === "emergency_code_changed") drop();
  return stored.problem;
}

interface BeforeProps {
  issue: Action<[]>;
  /** Why the code shown before does not count. */
  problem: Problem | null;
}

function Before({ issue, problem }: BeforeProps) {
  const text = m.factors.codePage;
  return (
    <main class="page narrow" id="content" key="before">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <section class="card">
        <ProblemNote key={issue.turn} problem={issue.problem ?? problem} />
        <Note kind="warn">{text.before}</Note>
        <div class="actions">
          <a class="btn quiet" href={addresses.account}>
            {m.common.cancel}
          </a>
          <Button look="go" className="end" busy={issue.busy} onClick={() => void issue.run()}>
            {text.get}
          </Button>
        </div>
      </section>
    </main>
  );
}

interface ShownProps {
  code: EmergencyCode;
  acknowledging: Action<[EmergencyCode]>;
}

function Shown({ code, acknowledging }: ShownProps) {
  const storing = useStoring();
  const text = m.factors.codePage;
  const done = () => storing.whenTicked(() => void acknowledging.run(code));
  return (
    <main class="page narrow" id="content" key="shown">
      <Title>{m.enroll.emergency.title}</Title>
      <p>{text.shownText}</p>
      <EmergencyCard code={code} storing={storing} />
      <ProblemNote key={acknowledging.turn} problem={acknowledging.problem} />
      <div class="actions">
        <Button look="go" className="end" busy={acknowledging.busy} onClick={done}>
          {text.submit}
        </Button>
      </div>
    </main>
  );
}

/** A new emergency code: shown once, and the page is left by saying that it is stored. */
export default function NewEmergencyCode() {
  // Secret: it lives here only, and is gone with the page.
  const [code, setCode] = useState<EmergencyCode | null>(null);
  const issue = useAction(async () => {
    const issued = await answer(strongApi.POST("/api/v1/two-step/emergency-code"));
    if (issued.ok) setCode(issued.value);
    return issued.ok ? null : issued.problem;
  });
  const acknowledging = useAction((shown: EmergencyCode) =>
    acknowledge(shown, () => setCode(null)),
  );
  return code ? (
    <Shown code={code} acknowledging={acknowledging} />
  ) : (
    <Before issue={issue} problem={acknowledging.problem} />
  );
}
