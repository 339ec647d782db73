import type { ComponentChildren } from "preact";
import type { Action } from "./action";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { ProblemNote } from "./problem-note";

interface ConfirmProps {
  title: string;
  /** What follows from going on. */
  children: ComponentChildren;
  /** The label of the answer that changes nothing; it is the main one. */
  stay: string;
  /** The label of the answer that goes on. */
  go: string;
  action: Action<[]>;
  /** Words that fit the place better than the problem's general ones. */
  problemText?: string | undefined;
  onCancel(): void;
}

/** Asks before something that is hard to take back. */
export function Confirm({ title, children, stay, go, action, ...rest }: ConfirmProps) {
  return (
    <Dialog title={title} onCancel={rest.onCancel}>
      {children}
      <ProblemNote key={action.turn} problem={action.problem} text={rest.problemText} />
      <div class="actions">
        <Button look="go" className="end" onClick={rest.onCancel}>
          {stay}
        </Button>
        <Button busy={action.busy} onClick={() => void action.run()}>
          {go}
        </Button>
      </div>
    </Dialog>
  );
}
