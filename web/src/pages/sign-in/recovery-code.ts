import type { EmergencyCode } from "../../api/types";
import { createStore } from "../../store";
import { session } from "../../tabs";

/**
 * The new emergency code that came with signing in by the old one. Secret: memory only, and only
 * until it is acknowledged.
 */
export const recoveryCode = createStore<EmergencyCode | null>(null);

session.state.subscribe(() => {
  if (session.state.get().kind === "signed_out") recoveryCode.set(null);
});
