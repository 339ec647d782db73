import type { ComponentChildren } from "preact";
import { explain, type Problem } from "../api/problem";
import { m } from "../messages";
import type { Action } from "./action";
import { CodeField } from "./code-field";
import { ProblemNote } from "./problem-note";
import { Waiting } from "./waiting";

interface CodeEntryProps {
  label: string;
  value: string;
  onInput(value: string): void;
  /** What sends the code; its refusals are shown here. */
  action: Pick<Action<never[]>, "problem" | "turn">;
  /** What the page itself has to say of the code, before it is sent. */
  error?: string | undefined;
  hint?: ComponentChildren;
  long?: boolean;
}

/** Words for a code that was refused: why, how to mend it, and how many tries are left. */
function refusal(problem: Problem | null): string | undefined {
  if (problem?.code !== "wrong_code" && problem?.code !== "invalid_code") return undefined;
  const { clockSkew, attemptsLeft } = problem;
  const why = clockSkew ? m.enroll.verify.skew(clockSkew) : explain(problem);
  return attemptsLeft ? `${why} ${m.common.attemptsLeft(attemptsLeft)}` : why;
}

/** The input of a code with all that can be said about it. */
export function CodeEntry({ action, error, ...field }: CodeEntryProps) {
  const refused = error ? undefined : refusal(action.problem);
  const other = error || refused ? null : action.problem;
  const retryAt = refused ? action.problem?.retryAt : undefined;
  return (
    <>
      <ProblemNote key={action.turn} problem={other} />
      <CodeField {...field} error={error ?? refused} turn={action.turn} />
      {retryAt === undefined ? null : <Waiting until={retryAt} />}
    </>
  );
}
