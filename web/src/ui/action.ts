import { useRef, useState } from "preact/hooks";
import type { Problem } from "../api/problem";

/** Something a person sets off: busy while it runs, with the problem it ended in. */
export interface Action<A extends unknown[]> {
  run(...args: A): Promise<void>;
  busy: boolean;
  problem: Problem | null;
  /** Counts the refusals, so that the same words are announced again. */
  turn: number;
  clear(): void;
}

/**
 * Wraps `work`, which answers with the problem to show or null. A second click while it runs does
 * nothing: one click is one request.
 */
export function useAction<A extends unknown[]>(
  work: (...args: A) => Promise<Problem | null>,
): Action<A> {
  const [state, setState] = useState({ busy: false, problem: null as Problem | null, turn: 0 });
  const running = useRef(false);
  const run = async (...args: A) => {
    if (running.current) return;
    running.current = true;
    setState((last) => ({ ...last, busy: true }));
    const problem = await work(...args);
    running.current = false;
    setState((last) => ({ busy: false, problem, turn: last.turn + 1 }));
  };
  const clear = () => setState((last) => ({ ...last, problem: null }));
  return { run, busy: state.busy, problem: state.problem, turn: state.turn, clear };
}
