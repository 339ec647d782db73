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
  not_found: "all",
};

/** The page where a restricted session has something to finish, or null for a free one. */
function duty(state: SessionState): string | null {
  const restriction = state.kind === "signed_in" ? state.details.restriction : null;
  if (restriction === null) return null;
  return restriction === "emergency_recovery" ? addresses.recovery : addresses.start;
}

/** The sign-in page, remembering the way for whoever did not leave on purpose. */
function signIn(path: string, state: SessionState): string {
  const left = state.kind === "signed_out" && state.reason === "signed_out";
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
  const home = duty(state) ?? addresses.account;
  if (stranger || route.page === "home") return duty(state) ?? next ?? home;
  if (need === "recovery") return home === addresses.recovery ? null : home;
  const atWork = route.page === "enroll" || home === path;
  return duty(state) && !atWork ? home : null;
}
