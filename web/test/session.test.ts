import { expect, test } from "vitest";
import type { Session } from "../src/api/types";
import { Browser } from "./support/browser";

const ended = { code: "session_ended", status: 401, fields: [] };
const stale = { code: "unauthenticated", status: 401, fields: [] };
const offline = { code: "offline", status: 0, fields: [] };

test("a cookie that still holds signs in on load", async () => {
  const browser = new Browser();
  await browser.tab.start();
  expect(browser.tab.state.get().kind).toBe("signed_in");
  expect(await browser.tab.token()).toBe("token 1");
});

test("a cookie that has lapsed signs nobody in, after one try, and is not tried again", async () => {
  const browser = new Browser();
  browser.refuse(stale);
  for (const _ of ["a visit", "the next one"]) {
    await browser.tab.start();
    expect(browser.tab.state.get()).toEqual({ kind: "signed_out", reason: "none" });
  }
  expect(browser.refreshes).toBe(1);
});

test("where nobody has signed in, nothing is asked of the server", async () => {
  const browser = new Browser();
  browser.noted = false;
  await browser.tab.start();
  expect(browser.tab.state.get()).toEqual({ kind: "signed_out", reason: "none" });
  expect(browser.refreshes).toBe(0);
});

test("a tab that another one tells of a session asks for it, whatever was noted", async () => {
  const browser = new Browser();
  browser.noted = false;
  await browser.tab.start();
  browser.tab.hear({ kind: "signed_in", id: "one", idleUntil: null });
  await browser.settled();
  expect(browser.tab.state.get().kind).toBe("signed_in");
  expect(browser.noted).toBe(true);
});

test("a server out of reach is neither signed in nor signed out", async () => {
  const browser = new Browser();
  browser.refuse(offline);
  await browser.tab.start();
  expect(browser.tab.state.get()).toEqual({ kind: "unreachable" });
});

test("a token in its last seconds is renewed before it is used", async () => {
  const browser = await Browser.signedIn();
  browser.time += 595_000;
  expect(await browser.tab.token()).toBe("token 2");
});

test("twenty calls that are refused together cause one refresh", async () => {
  const browser = await Browser.signedIn();
  const calls = Array.from({ length: 20 }, () => browser.tab.renew("token 1"));
  expect(new Set(await Promise.all(calls))).toEqual(new Set(["token 2"]));
  expect(browser.refreshes).toBe(2);
});

test("a call refused with an older token gets the newer one without a refresh", async () => {
  const browser = await Browser.signedIn();
  expect(await browser.tab.renew("token 0")).toBe("token 1");
  expect(browser.refreshes).toBe(1);
});

test("a step-up in another tab is waited for once", async () => {
  const browser = await Browser.signedIn();
  browser.refuse(stale);
  expect(await browser.tab.renew("token 1")).toBe("token 3");
  expect(browser.pauses).toBe(1);
});

test("a session that the server ended is over here and in the other tabs", async () => {
  const browser = await Browser.signedIn();
  browser.refuse(ended);
  expect(await browser.tab.renew("token 1")).toBeNull();
  expect(browser.tab.state.get()).toEqual({ kind: "signed_out", reason: "ended" });
  expect(browser.told).toContainEqual({ kind: "signed_out", reason: "ended" });
});

test("a refresh that fails for want of a network keeps the session", async () => {
  const browser = await Browser.signedIn();
  browser.refuse(offline);
  expect(await browser.tab.renew("token 1")).toBeNull();
  expect(browser.tab.state.get().kind).toBe("signed_in");
});

test("a step-up that comes in during a refresh wins over its answer", async () => {
  const browser = await Browser.signedIn();
  const renewing = browser.tab.renew("token 1");
  browser.tab.accept({ ...browser.session(), access_token: "stepped up" } satisfies Session);
  expect(await renewing).toBe("stepped up");
  expect(await browser.tab.token()).toBe("stepped up");
});

test("signing out forgets the token at once and tells the other tabs why", async () => {
  const browser = await Browser.signedIn();
  browser.tab.end("password_changed");
  expect(await browser.tab.token()).toBeNull();
  expect(browser.told.at(-1)).toEqual({ kind: "signed_out", reason: "password_changed" });
});

test("a tab that hears of a sign-out follows without telling it again", async () => {
  const browser = await Browser.signedIn();
  const told = browser.told.length;
  browser.tab.hear({ kind: "signed_out", reason: "ended" });
  expect(browser.tab.state.get()).toEqual({ kind: "signed_out", reason: "ended" });
  expect(browser.told.length).toBe(told);
});

test("a tab that hears of another person's session takes it over", async () => {
  const browser = await Browser.signedIn();
  browser.id = "another";
  browser.tab.hear({ kind: "signed_in", id: "another", idleUntil: null });
  expect(browser.tab.state.get().kind).toBe("starting");
  await browser.settled();
  expect(browser.tab.state.get()).toMatchObject({ details: { id: "another" } });
});

test("a refresh tells the other tabs how long the session lasts now", async () => {
  const browser = await Browser.signedIn();
  browser.idleUntil = "2026-11-24T09:00:00Z";
  await browser.tab.refresh();
  const word = { kind: "signed_in", id: "one", idleUntil: Date.parse(browser.idleUntil) };
  expect(browser.told.at(-1)).toEqual(word);
});

test.each([
  ["later", "2026-11-24T09:00:00Z", "2026-11-24T09:00:00Z"],
  ["earlier", "2026-11-24T08:10:00Z", "2026-11-24T08:30:00Z"],
])("a tab that hears of an %s end knows the latest of both", async (_, heard, known) => {
  const browser = await Browser.signedIn();
  browser.tab.hear({ kind: "signed_in", id: "one", idleUntil: Date.parse(heard) });
  expect(browser.tab.state.get()).toMatchObject({ idleUntil: Date.parse(known) });
  expect(browser.refreshes).toBe(1);
});

test("a session that ran out here comes back when another tab still has it", async () => {
  const browser = await Browser.signedIn();
  const told = browser.told.length;
  browser.tab.lapse();
  expect(browser.tab.state.get()).toEqual({ kind: "signed_out", reason: "ended" });
  expect(browser.told.length).toBe(told);
  browser.tab.hear({ kind: "signed_in", id: "one", idleUntil: null });
  await browser.settled();
  expect(browser.tab.state.get().kind).toBe("signed_in");
});
