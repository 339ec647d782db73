import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { Flow } from "./use-flow";

/** Goes on without a phone, or drops the one proven before. */
export async function skipPhone(id: string, flow: Flow): Promise<Problem | null> {
  const params = { path: { id } };
  const call = api.POST("/api/v1/two-step/enrollments/{id}/phone/skip", { params });
  return flow.take(await answer(call));
}
