import { explain, type Problem } from "../api/problem";
import { m } from "../messages";
import { secondsUntil } from "./countdown";
import { Note } from "./note";
import { Waiting } from "./waiting";

interface ProblemNoteProps {
  problem: Problem | null;
  /** Words that fit the place better than the general ones. */
  text?: string | undefined;
}

/** What went wrong and what to do: words, tries left, and the time to wait. */
export function ProblemNote({ problem, text }: ProblemNoteProps) {
  if (!problem) return null;
  const { attemptsLeft, retryAt } = problem;
  const wait = retryAt === undefined ? 0 : secondsUntil(retryAt, Date.now());
  return (
    <div class="problem">
      <Note kind="bad" role="alert">
        <p>{text ?? explain(problem)}</p>
        {attemptsLeft ? <p>{m.common.attemptsLeft(attemptsLeft)}</p> : null}
        {wait > 0 ? <span class="unseen">{m.common.retryIn(wait)}</span> : null}
      </Note>
      {retryAt === undefined ? null : <Waiting until={retryAt} />}
    </div>
  );
}
