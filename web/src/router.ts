import { createStore, useStore } from "./store";

/** Every page there is. */
export type PageName =
  | "home"
  | "sign_in"
  | "second_step"
  | "recovery"
  | "sign_up"
  | "confirm_email"
  | "forgot_password"
  | "reset"
  | "undo"
  | "stop"
  | "support"
  | "support_account"
  | "support_events"
  | "account"
  | "profile"
  | "email"
  | "confirm_new_email"
  | "phone"
  | "confirm_phone"
  | "password"
  | "emergency_code"
  | "events"
  | "delete_account"
  | "start"
  | "enroll"
  | "accessibility"
  | "not_found";

/** The steps of the wizard as they stand in addresses. */
export const stepAddresses = [
  "information",
  "scan",
  "verify",
  "phone",
  "sms-code",
  "emergency-code",
  "done",
] as const;

/** A step of the wizard as it stands in an address. */
export type StepAddress = (typeof stepAddresses)[number];

/** A page with what its address says. */
export interface Route {
  page: PageName;
  /** The asked-for step, on the wizard's pages only; undefined for its bare address. */
  step?: StepAddress;
}

/** The addresses that pages link to. */
export const addresses = {
  home: "/",
  signIn: "/sign-in",
  secondStep: "/sign-in/second-step",
  recovery: "/sign-in/recovery",
  signUp: "/sign-up",
  confirmEmail: "/sign-up/confirm",
  forgotPassword: "/forgot-password",
  reset: "/reset",
  undo: "/undo",
  stop: "/stop",
  support: "/support",
  supportAccount: "/support/account",
  supportEvents: "/support/events",
  account: "/account",
  profile: "/account/profile",
  email: "/account/email",
  confirmNewEmail: "/account/email/confirm",
  phone: "/account/phone",
  confirmPhone: "/account/phone/confirm",
  password: "/account/password",
  emergencyCode: "/account/emergency-code",
  events: "/account/events",
  deleteAccount: "/account/delete",
  start: "/two-step/start",
  enroll: "/two-step/enroll",
  accessibility: "/accessibility",
} as const;

const pages: Record<string, PageName> = {
  [addresses.home]: "home",
  [addresses.signIn]: "sign_in",
  [addresses.secondStep]: "second_step",
  [addresses.recovery]: "recovery",
  [addresses.signUp]: "sign_up",
  [addresses.confirmEmail]: "confirm_email",
  [addresses.forgotPassword]: "forgot_password",
  [addresses.reset]: "reset",
  [addresses.undo]: "undo",
  [addresses.stop]: "stop",
  [addresses.support]: "support",
  [addresses.supportAccount]: "support_account",
  [addresses.supportEvents]: "support_events",
  [addresses.account]: "account",
  [addresses.profile]: "profile",
  [addresses.email]: "email",
  [addresses.confirmNewEmail]: "confirm_new_email",
  [addresses.phone]: "phone",
  [addresses.confirmPhone]: "confirm_phone",
  [addresses.password]: "password",
  [addresses.emergencyCode]: "emergency_code",
  [addresses.events]: "events",
  [addresses.deleteAccount]: "delete_account",
  [addresses.start]: "start",
  [addresses.enroll]: "enroll",
  [addresses.accessibility]: "accessibility",
};

/** The page that belongs to a path; a slash at the end does not matter. */
export function routeOf(path: string): Route {
  const clean = path.length > 1 ? path.replace(/\/$/, "") : path;
  const page = pages[clean];
  if (page) return { page };
  const step = stepAddresses.find((one) => clean === `${addresses.enroll}/${one}`);
  return step ? { page: "enroll", step } : { page: "not_found" };
}

/**
 * The place to go after signing in, from a `next` parameter: a relative path of this application,
 * or null. Whatever could lead elsewhere (`//host`, `/\host`, a scheme) is ignored.
 */
export function safeNext(next: string | null, origin: string): string | null {
  if (!next || !/^\/(?![/\\])[\w\-/]*$/.test(next)) return null;
  const target = new URL(next, origin);
  const known = routeOf(target.pathname).page;
  return target.origin === origin && known !== "not_found" && known !== "home" ? next : null;
}

const path = createStore(typeof location === "undefined" ? "/" : location.pathname);

/** Goes to a path of this application; `replace` leaves no entry to come back to. */
export function navigate(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  path.set(location.pathname);
  if (!replace) scrollTo(0, 0);
}

/** The path now; the component is drawn again when it changes. */
export function usePath(): string {
  return useStore(path);
}

function isOwnLink(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
  const here = link.origin === location.origin && !link.target && !link.download && !link.hash;
  return plain && here && routeOf(link.pathname).page !== "not_found";
}

/** Follows Back, Forward and clicks on links to own pages without loading the document again. */
export function followLinks(): void {
  addEventListener("popstate", () => path.set(location.pathname));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (event.defaultPrevented || !link || !isOwnLink(event, link)) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}
