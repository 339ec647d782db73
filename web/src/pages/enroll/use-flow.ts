import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer, Problem } from "../../api/problem";
import type { Enrollment } from "../../api/types";
import { m } from "../../messages";
import { addresses, navigate, type StepAddress } from "../../router";
import { announce } from "../../ui/announce";
import { find, rememberFinished } from "./find";
import { pageFor } from "./steps";

/** Where the wizard stands. */
export type FlowState =
  | { kind: "loading" }
  | { kind: "failed"; problem: Problem }
  /** `enabled`: two-step verification is on all the same, since only an authenticator was to change. */
  | { kind: "ended"; enabled: boolean }
  | { kind: "done"; purpose: Enrollment["purpose"]; steps: Enrollment["steps"] }
  | { kind: "live"; enrollment: Enrollment };

/** What the steps do with the wizard. */
export interface Flow {
  state: FlowState;
  /** Goes to a page of the wizard. */
  go(step: StepAddress, options?: { replace?: boolean }): void;
  /**
   * Takes the enrollment that a call answered with; its stage decides the page. Answers with the
   * problem that the step has to show, or null when there is none.
   */
  take(outcome: Answer<Enrollment>): Problem | null;
  /** Handles what ends or moves the whole wizard; other problems come back to be shown. */
  refuse(problem: Problem): Problem | null;
  /** Everything is committed. */
  finish(enrollment: Pick<Enrollment, "purpose" | "steps">): void;
  /** It ran out or was stopped. */
  end(): void;
  reload(): void;
}

/** The page that a state shows; undefined where it is none of the wizard's. */
export function pageOf(state: FlowState, asked: StepAddress | undefined): StepAddress | undefined {
  if (state.kind === "live") return pageFor(state.enrollment.stage, asked);
  return state.kind === "done" ? "done" : undefined;
}

function go(step: StepAddress, options = {}): void {
  navigate(`${addresses.enroll}/${step}`, options);
}

/** Follows one enrollment from page to page. */
export function useFlow(asked: StepAddress | undefined): Flow {
  const [state, setState] = useState<FlowState>({ kind: "loading" });
  const reload = useCallback(() => void find(asked).then(setState), [asked]);
  // Found once; afterwards answers move it on.
  useEffect(reload, []);
  const end = () => {
    const enabled = state.kind === "live" && state.enrollment.purpose !== "enable";
    setState({ kind: "ended", enabled });
  };
  const refuse = (problem: Problem) => {
    if (problem.code === "enrollment_expired" || problem.code === "not_found") end();
    else if (problem.code === "wrong_stage") {
      announce(m.problems.wrong_stage);
      reload();
    } else return problem;
    return null;
  };
  const finish: Flow["finish"] = ({ purpose, steps }) => {
    rememberFinished(purpose);
    setState({ kind: "done", purpose, steps });
  };
  const take = (outcome: Answer<Enrollment>) => {
    if (!outcome.ok) return refuse(outcome.problem);
    setState({ kind: "live", enrollment: outcome.value });
    return null;
  };
  // The address follows the server's stage, which a step, a reload or Back may have left behind.
  const shown = pageOf(state, asked);
  useEffect(() => {
    if (shown && shown !== asked) go(shown, { replace: true });
  }, [shown, asked]);
  return { state, go, take, refuse, finish, end, reload };
}
