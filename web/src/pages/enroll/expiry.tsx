import { useEffect } from "preact/hooks";
import { answer } from "../../api/client";
import { localTime } from "../../api/clock";
import { api } from "../../api/signed-in";
import { clock, m } from "../../messages";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { useSecondsUntil } from "../../ui/countdown";
import { Dialog } from "../../ui/dialog";
import { ProblemNote } from "../../ui/problem-note";
import type { StepProps } from "./wizard";

/** The warning comes a minute before the end; WCAG 2.2.1 asks for 20 seconds at least. */
const WARN = 60;

/** Warns before the enrollment runs out, with one key to extend it, and ends it when it has. */
export function ExpiryDialog({ enrollment, flow }: StepProps) {
  const left = useSecondsUntil(localTime(enrollment.expires_at));
  const over = left === 0;
  const action = useAction(async () => {
    const path = { id: enrollment.id };
    const call = api.POST("/api/v1/two-step/enrollments/{id}/extend", { params: { path } });
    const extended = await answer(call);
    if (extended.ok) announce(m.enroll.expiry.extended);
    return flow.take(extended);
  });
  // The end comes once.
  useEffect(() => {
    if (over) flow.end();
  }, [over]);
  if (left > WARN || over) return null;
  return (
    <Dialog title={m.enroll.expiry.title} onCancel={() => void action.run()}>
      <p>{m.enroll.expiry.text(clock(left))}</p>
      <ProblemNote key={action.turn} problem={action.problem} />
      <div class="actions">
        <Button look="go" className="end" busy={action.busy} onClick={() => void action.run()}>
          {m.enroll.expiry.extend}
        </Button>
      </div>
    </Dialog>
  );
}
