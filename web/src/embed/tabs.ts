import type { Session } from "../api/types";
import type { SessionState } from "../session";
import { createStore } from "../store";

/** There is no session in a page of another site, and the server's answers bring none. */
export const session = {
  state: createStore<SessionState>({ kind: "signed_out", reason: "none" }),
  accept(_none: Session | undefined): void {},
};
