import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { ProblemNote } from "../../ui/problem-note";
import { skipPhone } from "./skip-phone";
import type { StepProps } from "./wizard";

/** The masked backup number, with a way to do without it. */
export function BackupPhone({ enrollment, flow }: StepProps) {
  const text = m.enroll.emergency;
  const action = useAction(async () => {
    const trouble = await skipPhone(enrollment.id, flow);
    if (!trouble) announce(text.phoneRemoved);
    return trouble;
  });
  if (!enrollment.phone) return null;
  return (
    <div class="row small">
      <ProblemNote key={action.turn} problem={action.problem} />
      <span>{text.backup(enrollment.phone.masked)}</span>
      <Button
        look="quiet"
        busy={action.busy}
        name={text.removePhoneName}
        onClick={() => void action.run()}
      >
        {text.removePhone}
      </Button>
    </div>
  );
}
