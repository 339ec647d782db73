import type { Restriction } from "./api/types";
import { addresses, type PageName, type Route } from "./router";
import type { SessionState } from "./session";

/** What a page asks of its visitor. */
type Access = "stranger" | "half" | "person" | "recovery" | "all";

const access: Record<PageName, Access> = {
  home: "person",
  sign_in: "stranger",
  sign_up: "stranger",
  confirm_email: "stranger",
  second_step: "half",
  recovery: "recovery",
  forgot_password: "all",
  reset: "all",
  undo: "all",
  stop: "all",
  support: "person",
  support_account: "person",
  support_events: "person",
  account: "person",
  profile: "person",
  email: "person",
  confirm_new_email: "person",
  phone: "person",
  confirm_phone: "person",
  password: "person",
  emergency_code: "person",
  events: "person",
  delete_account: "person",
  start: "person",
  enroll: "person",
  accessibility: "all",
  not_found: "all",
};

/** The page where a restricted session has something to finish. */
export const duties: Record<Restriction, string> = {
  emergency_recovery: addresses.recovery,
  enrollment_required: addresses.start,
  support_recovery: addresses.start,
  password_change_required: addresses.password,
};

/** What restricts the session; null where it is free, or nobody is signed in. */
export function restrictionOf(state: SessionState): Restriction | null {
  return state.kind === "signed_in" ? state.details.restriction : null;
}

/** The sign-in page, remembering the way for whoever did not leave on purpose. */
function signIn(path: string, state: SessionState): string {
  const reason = state.kind === "signed_out" ? state.reason : "none";
  const left = reason !== "none" && reason !== "ended";
  const forgettable = left || path === addresses.home || path === addresses.recovery;
  return forgettable ? addresses.signIn : `${addresses.signIn}?next=${encodeURIComponent(path)}`;
}

/**
 * Where a visitor is sent instead of the page at `path`, or null to let them in. Only convenience:
 * the server decides what anybody may see.
 */
export function detour(
  route: Route,
  path: string,
  state: SessionState,
  next: string | null,
): string | null {
  const need = access[route.page];
  if (need === "all") return null;
  const stranger = need === "stranger" || need === "half";
  if (state.kind !== "signed_in") return stranger ? null : signIn(path, state);
  const restriction = restrictionOf(state);
  const duty = restriction && duties[restriction];
  if (stranger || route.page === "home") return duty ?? next ?? addresses.account;
  if (duty === path) return null;
  if (duty === null) return need === "recovery" ? addresses.account : null;
  const atWork = route.page === "enroll" && duty !== addresses.password;
  return atWork ? null : duty;
}
