import { answer } from "../../../api/client";
import type { FlowState } from "../../../pages/enroll/use-flow";
import { api } from "../../api/signed-in";

let id = "";

/** The enrollment that the wizard is about from now on. */
export function follow(begun: string): void {
  id = begun;
}

/** Nothing is remembered: a page of another site begins anew after a reload. */
export function rememberFinished(_purpose: string): void {}

/** Asks the server for the one enrollment that the token opens. */
export async function find(): Promise<FlowState> {
  const path = { id };
  const live = await answer(api.GET("/api/v1/two-step/enrollments/{id}", { params: { path } }));
  if (live.ok) return { kind: "live", enrollment: live.value };
  const gone = live.problem.status === 404 || live.problem.status === 410;
  return gone ? { kind: "ended", enabled: false } : { kind: "failed", problem: live.problem };
}
