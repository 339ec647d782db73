import { expect, test } from "vitest";
import type { SessionDetails } from "../src/api/types";
import { detour } from "../src/guard";
import { routeOf } from "../src/router";
import type { SessionState } from "../src/session";

const stranger: SessionState = { kind: "signed_out", reason: "none" };
const ended: SessionState = { kind: "signed_out", reason: "ended" };
const left: SessionState = { kind: "signed_out", reason: "signed_out" };

function person(restriction: SessionDetails["restriction"] = null): SessionState {
  const instant = "2026-11-24T08:00:00Z";
  const rest = {
    acr: "aal1",
    amr: ["pwd"],
    auth_time: instant,
    idle_expires_at: instant,
    expires_at: instant,
  };
  return { kind: "signed_in", details: { id: "s1", ...rest, restriction }, idleUntil: null };
}

const from = (path: string, state: SessionState, next: string | null = null) =>
  detour(routeOf(path), path, state, next);

test("a stranger is asked to sign in and remembered where to go", () => {
  expect(from("/account", stranger)).toBe("/sign-in?next=%2Faccount");
  expect(from("/account", ended)).toBe("/sign-in?next=%2Faccount");
});

test("who signed out on purpose comes to a plain sign-in page", () => {
  expect(from("/account", left)).toBe("/sign-in");
  const changed: SessionState = { kind: "signed_out", reason: "password_changed" };
  expect(from("/account/password", changed)).toBe("/sign-in");
});

test("a stranger may sign in, sign up and see that a page does not exist", () => {
  for (const path of ["/sign-in", "/sign-up", "/sign-in/second-step", "/nowhere"]) {
    expect(from(path, stranger)).toBeNull();
  }
});

test("a person who signs in goes where they wanted, else to the account", () => {
  expect(from("/sign-in", person(), "/two-step/start")).toBe("/two-step/start");
  expect(from("/sign-in/second-step", person())).toBe("/account");
  expect(from("/", person())).toBe("/account");
});

test("a session from an emergency code leads to recovery and to nothing else", () => {
  const restricted = person("emergency_recovery");
  expect(from("/account", restricted)).toBe("/sign-in/recovery");
  expect(from("/sign-in", restricted, "/account")).toBe("/sign-in/recovery");
  expect(from("/sign-in/recovery", restricted)).toBeNull();
  expect(from("/two-step/enroll/scan", restricted)).toBeNull();
});

test.each(["enrollment_required", "support_recovery"] as const)(
  "a session with %s leads to the start of the wizard",
  (restriction) => {
    expect(from("/account", person(restriction))).toBe("/two-step/start");
    expect(from("/sign-in", person(restriction), "/account/events")).toBe("/two-step/start");
    expect(from("/two-step/start", person(restriction))).toBeNull();
    expect(from("/two-step/enroll/scan", person(restriction))).toBeNull();
  },
);

test("a session that needs a new password leads there and to nothing else", () => {
  const restricted = person("password_change_required");
  for (const path of ["/account", "/two-step/start", "/two-step/enroll", "/sign-in/recovery"]) {
    expect(from(path, restricted)).toBe("/account/password");
  }
  expect(from("/account/password", restricted)).toBeNull();
  expect(from("/forgot-password", restricted)).toBeNull();
});

test("recovery is closed to everybody else", () => {
  expect(from("/sign-in/recovery", person())).toBe("/account");
  expect(from("/sign-in/recovery", stranger)).toBe("/sign-in");
});

test("pages behind mailed links are open to everybody, whoever is signed in here", () => {
  for (const path of ["/forgot-password", "/reset", "/undo"]) {
    expect(from(path, stranger)).toBeNull();
    expect(from(path, person())).toBeNull();
    expect(from(path, person("emergency_recovery"))).toBeNull();
  }
});

test("the accessibility statement is open to everybody", () => {
  expect(from("/accessibility", stranger)).toBeNull();
  expect(from("/accessibility", person("enrollment_required"))).toBeNull();
});

test("the settings' own pages are for their person", () => {
  for (const path of ["/account/password", "/account/events", "/account/emergency-code"]) {
    expect(from(path, stranger)).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    expect(from(path, person())).toBeNull();
    expect(from(path, person("enrollment_required"))).toBe("/two-step/start");
  }
});
