import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../api/problem";
import { clock, m } from "../messages";
import { useAction } from "./action";
import { Button } from "./button";
import { useSecondsUntil } from "./countdown";
import { Dialog } from "./dialog";
import { Note } from "./note";
import { ProblemNote } from "./problem-note";

/** The warning comes a minute before the end; WCAG 2.2.1 asks for 20 seconds at least. */
const WARN = 60;

/** How a time limit is moved. */
interface Extension {
  label: string;
  run(): Promise<Problem | null>;
  /** Words for when the server moves it no more. */
  exhausted?: string;
}

interface WarningProps {
  title: string;
  text: string;
  /** Null for a limit that can't be moved: the one key then closes the dialog. */
  extend: Extension | null;
  onClose(): void;
}

function Warning({ title, text, extend, onClose }: WarningProps) {
  const action = useAction(async () => (extend ? extend.run() : null));
  const { problem, turn, busy } = action;
  const exhausted = problem?.code === "too_many_attempts" && extend?.exhausted;
  const possible = extend && !exhausted;
  const more = () => void action.run();
  return (
    <Dialog title={title} text={text} onCancel={possible && !problem ? more : onClose}>
      {exhausted ? (
        <Note kind="warn" role="alert">
          {exhausted}
        </Note>
      ) : (
        <ProblemNote key={turn} problem={problem} />
      )}
      <div class="actions">
        {possible ? (
          <Button look="go" className="end" busy={busy} onClick={more}>
            {extend.label}
          </Button>
        ) : null}
        {problem || !possible ? <Button onClick={onClose}>{m.common.close}</Button> : null}
      </div>
    </Dialog>
  );
}

interface ExpiryWarningProps extends Pick<WarningProps, "title" | "extend"> {
  /** The end, in milliseconds of this machine's clock. */
  until: number;
  /** What ends, with the time left such as `0:42`. */
  text(left: string): string;
  onEnd(): void;
}

/** Warns before a time limit ends, with one key for more time, and tells when it has ended. */
export function ExpiryWarning({ until, title, text, extend, onEnd }: ExpiryWarningProps) {
  const left = useSecondsUntil(until);
  const [closed, setClosed] = useState(false);
  const over = left === 0;
  // The end comes once.
  useEffect(() => {
    if (over) onEnd();
  }, [over]);
  if (left > WARN || over || closed) return null;
  const close = () => setClosed(true);
  return <Warning title={title} text={text(clock(left))} extend={extend} onClose={close} />;
}
