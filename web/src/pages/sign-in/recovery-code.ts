import type { EmergencyCode } from "../../api/types";
import { createStore } from "../../store";

/**
 * The new emergency code that came with signing in by the old one. Secret: memory only, and only
 * until it is acknowledged.
 */
export const recoveryCode = createStore<EmergencyCode | null>(null);
