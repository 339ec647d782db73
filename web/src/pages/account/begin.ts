import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api, strongApi } from "../../api/signed-in";
import { addresses, navigate } from "../../router";

const PATH = "/api/v1/two-step/enrollments";

/** Starts the set-up of one more authenticator; leads to the wizard. */
export async function beginAdding(name: string): Promise<Problem | null> {
  const body = { purpose: "add_authenticator", name } as const;
  const begun = await answer(api.POST(PATH, { body }));
  if (begun.ok) navigate(addresses.enroll);
  return begun.ok ? null : begun.problem;
}

/** Starts the set-up of an authenticator that takes the place of `id`, under its name. */
export async function beginReplacing(id: string, name: string): Promise<Problem | null> {
  const body = { purpose: "replace_authenticator", authenticator_id: id, name } as const;
  const begun = await answer(strongApi.POST(PATH, { body }));
  if (begun.ok) navigate(addresses.enroll);
  return begun.ok ? null : begun.problem;
}
