import { answer } from "../../api/client";
import { api } from "../../api/signed-in";
import type { Enrollment } from "../../api/types";
import type { StepAddress } from "../../router";
import type { FlowState } from "./use-flow";

/** Remembers, across a reload of the last page, what was finished there. */
const FINISHED = "twostep.finished";

/** Remembers what was finished. */
export function rememberFinished(purpose: Enrollment["purpose"]): void {
  sessionStorage.setItem(FINISHED, purpose);
}

/** What the last page tells after a reload; null where nothing was finished in this tab. */
function finishedPurpose(): Enrollment["purpose"] | null {
  return sessionStorage.getItem(FINISHED) as Enrollment["purpose"] | null;
}

/** Asks the server what is running. It alone knows, whatever the address says. */
export async function find(asked: StepAddress | undefined): Promise<FlowState> {
  const status = await answer(api.GET("/api/v1/two-step"));
  if (!status.ok) return { kind: "failed", problem: status.problem };
  const ended = { kind: "ended", enabled: status.value.enabled } as const;
  const id = status.value.live_enrollment;
  if (!id) {
    const purpose = status.value.enabled && asked === "done" ? finishedPurpose() : null;
    return purpose ? { kind: "done", purpose, steps: [] } : ended;
  }
  const path = { id };
  const live = await answer(api.GET("/api/v1/two-step/enrollments/{id}", { params: { path } }));
  if (live.ok) return { kind: "live", enrollment: live.value };
  const gone = live.problem.status === 404 || live.problem.status === 410;
  return gone ? ended : { kind: "failed", problem: live.problem };
}
