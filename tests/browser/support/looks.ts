import type { Route } from "playwright-core";
import { expect } from "vitest";
import { addresses, type PageName, routeOf } from "../../../web/src/router.js";
import { expectNoViolations } from "./checks.js";
import { expectHelpfulFields } from "./fields.js";
import type { Person } from "./person.js";
import { expectRoom } from "./room.js";

/** What every page can be in: on its way, on its way for long, out of reach, and shown while offline. */
const EVERYWHERE = ["loading", "slow", "unreachable", "offline"];

/** The states of every page beyond those. A new page does not compile until it stands here. */
const OWN: Record<PageName, readonly string[]> = {
  home: [],
  sign_in: ["usual", "wrong", "waiting", "left", "reset"],
  sign_up: ["usual", "refused", "typed", "closed"],
  confirm_email: ["usual", "unfinished", "wrong", "nothing waits"],
  second_step: [...ways(), "ways", "unfinished", "wrong", "waiting"],
  recovery: ["code", "not ticked", "code lost", "question"],
  forgot_password: ["usual", "refused", "sent"],
  reset: ["usual", "refused", "over", "no key"],
  undo: ["usual", "done", "over", "no key"],
  stop: ["usual", "done", "over", "no key"],
  support: ["usual", "no role", "no second step", "refused", "nobody"],
  support_account: [
    "usual",
    "refused",
    "yours",
    "awaiting",
    "held",
    "open",
    "not allowed",
    "overloaded",
  ],
  support_events: ["usual", "refused", "shown"],
  account: [
    "off",
    "encouraged",
    "saved",
    "on",
    "overloaded",
    "check-up",
    "check-up refused",
    ...dialogs(),
  ],
  profile: ["usual", "refused"],
  email: ["usual", "refused"],
  confirm_new_email: ["usual", "wrong", "after a reload"],
  phone: ["usual", "refused"],
  confirm_phone: ["usual", "wrong", "after a reload"],
  password: ["usual", "typed", "wrong", "required"],
  emergency_code: ["usual", "shown", "not ticked"],
  events: ["usual", "empty", "overloaded"],
  delete_account: ["usual", "mismatch"],
  start: ["usual", "wrong", "running", "required", "supported"],
  enroll: [...steps(), "cancel", "about to end", "ended"],
  accessibility: ["usual"],
  not_found: ["usual"],
};

function ways(): string[] {
  return ["usual", "text", "emergency code", "recovery", "recovery: sent"];
}

function dialogs(): string[] {
  const about = ["name", "name refused", "rename", "remove phone", "turn off", "who is there"];
  return about.map((one) => `dialog: ${one}`);
}

function steps(): string[] {
  const scan = ["scan", "scan: loading", "scan: out of reach"];
  const verify = ["verify", "verify: wrong", "verify: clock", "verify: waiting"];
  const phone = ["phone", "phone: refused", "sms-code", "sms-code: wrong", "sms-code: failed"];
  const code = ["emergency-code: loading", "emergency-code: overloaded"];
  return ["information", ...scan, ...verify, ...phone, ...code, ...shownCode(), "done"];
}

function shownCode(): string[] {
  return ["emergency-code", "emergency-code: not ticked"];
}

/** Every page with each of its states, as `page: state`. */
export const wanted = Object.entries(OWN).flatMap(([page, own]) =>
  [...EVERYWHERE, ...own].map((state) => `${page}: ${state}`),
);

/** The pages of the route table, and the one for addresses that no page has. */
export const routed = new Set<string>([
  ...Object.values(addresses).map((path) => routeOf(path).page),
  "not_found",
]);

/** What was looked at so far. */
export const looked = new Set<string>();
/** Screens that were found in order, to the last letter of their HTML: they are checked once. */
const known = new Set<string>();

/** Checks the page as it is now, and notes it as `state` of `page`, whose address it must have. */
export async function look(person: Person, page: PageName, state: string): Promise<void> {
  const where = `${page}: ${state}`;
  expect(routeOf(new URL(person.page.url()).pathname).page, where).toBe(page);
  const screen = await person.page.content();
  if (!known.has(screen)) {
    await expectNoViolations(person.page, where);
    await expectHelpfulFields(person.page, where);
    await expectRoom(person.page, where);
    known.add(screen);
  }
  looked.add(where);
}

/** Looks at the page, and at how it says that the browser is offline. */
export async function lookAround(person: Person, page: PageName, state = "usual"): Promise<void> {
  await look(person, page, state);
  await offline(person, page);
}

/** Looks at the page while the browser is offline. */
export async function offline(person: Person, page: PageName): Promise<void> {
  await person.profile.setOffline(true);
  await person.reads("You are offline.");
  await look(person, page, "offline");
  await person.profile.setOffline(false);
  await person.page.getByText("You are offline.").waitFor({ state: "detached" });
}

/** Longer than it takes until a page says that it is slow, in milliseconds. */
const LONG = 6_000;

/** Opens a page whose `calls` hang, and looks at how it waits; then one whose calls fail. */
export async function lookAtWaiting(
  person: Person,
  page: PageName,
  path: string,
  calls = "**/sessions/refresh",
): Promise<void> {
  const hang = () => {};
  await person.page.route(calls, hang);
  await person.page.goto(path);
  await person.reads("Need help?");
  await person.page.locator(".skeleton").first().waitFor();
  await look(person, page, "loading");
  await person.page.clock.fastForward(LONG);
  await person.reads("This takes longer than usual.");
  await look(person, page, "slow");
  await person.page.unroute(calls, hang);
  await refuse(
    person,
    calls,
    (route) => route.abort(),
    async () => {
      await person.page.goto(path);
      await person.reads(/^We can't reach the server/);
      await look(person, page, "unreachable");
    },
  );
}

/** Has calls answered by `how` while `act` runs. */
export async function refuse(
  person: Person,
  calls: string,
  how: (route: Route) => Promise<void>,
  act: () => Promise<void>,
): Promise<void> {
  await person.page.route(calls, how);
  await act();
  await person.page.unroute(calls, how);
}

/** Answers with a problem (RFC 9457) that the real server gives only after a long story. */
export function problem(status: number, body: Record<string, unknown>) {
  return (route: Route) =>
    route.fulfill({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify({ status, ...body }),
    });
}

/** Hands on the server's answer with a change. */
export function changed(change: (body: Record<string, object>) => unknown) {
  return async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json()) });
  };
}
