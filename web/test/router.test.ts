import { expect, test } from "vitest";
import { routeOf, safeNext } from "../src/router";

const origin = "https://id.example";

test("each address has its page, with or without a slash at the end", () => {
  expect(routeOf("/account")).toEqual({ page: "account" });
  expect(routeOf("/account/")).toEqual({ page: "account" });
  expect(routeOf("/")).toEqual({ page: "home" });
});

test("the wizard's addresses name their step", () => {
  expect(routeOf("/two-step/enroll/sms-code")).toEqual({ page: "enroll", step: "sms-code" });
  expect(routeOf("/two-step/enroll")).toEqual({ page: "enroll" });
});

test.each(["/two-step/enroll/nonsense", "/Account", "/constructor", "/account/x"])(
  "an unknown address is not found: %s",
  (path) => expect(routeOf(path)).toEqual({ page: "not_found" }),
);

test.each(["/account", "/two-step/enroll/verify", "/two-step/start"])(
  "signing in may lead on to an own page: %s",
  (next) => expect(safeNext(next, origin)).toBe(next),
);

test.each([
  null,
  "",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil",
  "https://evil.example/account",
  "javascript:alert(1)",
  "/account?next=//evil.example",
  "/account\n",
  "/%2f/evil.example",
  "/../account",
  "/unknown",
  "account",
])("signing in never leads elsewhere: %j", (next) => {
  expect(safeNext(next, origin)).toBeNull();
});
