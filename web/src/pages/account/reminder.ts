import { createStore, useStore } from "../../store";
import { session } from "../../tabs";

/** Remembers, across a reload of this tab, the session whose person wants to be reminded later. */
const KEY = "twostep.remind-later";

/** Counts how often the recommendation was put off, so that the page is drawn again. */
const putOff = createStore(0);

function currentSession(): string {
  const state = session.state.get();
  return state.kind === "signed_in" ? state.details.id : "";
}

/** Whether the recommendation was put off in this session; the next sign-in brings it back. */
export function useRemindedLater(): boolean {
  useStore(putOff);
  return sessionStorage.getItem(KEY) === currentSession();
}

/** Puts the recommendation off until the next sign-in. */
export function remindLater(): void {
  sessionStorage.setItem(KEY, currentSession());
  putOff.set(putOff.get() + 1);
}
