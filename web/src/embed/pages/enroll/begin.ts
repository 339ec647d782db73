import { answer } from "../../../api/client";
import type { Problem } from "../../../api/problem";
import { api } from "../../api/signed-in";
import { addresses, navigate } from "../../router";
import { follow } from "./find";

/** Begins to turn two-step verification on, and goes to the wizard's first step. */
export async function begin(password: string): Promise<Problem | null> {
  const body = { purpose: "enable", password } as const;
  const begun = await answer(api.POST("/api/v1/two-step/enrollments", { body }));
  if (!begun.ok) return begun.problem;
  follow(begun.value.id);
  navigate(`${addresses.enroll}/information`);
  return null;
}
