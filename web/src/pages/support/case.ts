import { createStore } from "../../store";
import { session } from "../../tabs";

/** The account that an agent has found, and the ticket that every look and act is for. */
export interface Case {
  account: string;
  ticket: string;
}

/** The case at hand: in memory only, so that a shared machine remembers nobody's trouble. */
export const heldCase = createStore<Case | null>(null);

session.state.subscribe(() => {
  if (session.state.get().kind === "signed_out") heldCase.set(null);
});
