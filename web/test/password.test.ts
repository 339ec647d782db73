import { expect, test } from "vitest";
import type { Problem } from "../src/api/problem";
import { m } from "../src/messages";
import { newPasswordError } from "../src/ui/new-password-field";

const refusal = (code: string): Problem => ({
  code,
  status: 422,
  fields: [{ pointer: "/new_password", code, message: "internal" }],
});
const words = (code: string) => newPasswordError(refusal(code), "/new_password", 15);

test("a password that is too short is told how long it has to be", () => {
  expect(words("password_too_short")).toBe(
    "This password is too short. Use at least 15 characters.",
  );
});

test("a password on the block list is told why, in words", () => {
  expect(words("password_blocklisted")).toMatch(/easy to guess: others use it too/);
});

test("an empty password is told with the product's sentence", () => {
  expect(words("validation_failed")).toBe("Enter a valid password");
});

test("a problem of something else leaves the field alone", () => {
  expect(newPasswordError(null, "/new_password", 15)).toBeUndefined();
  const other: Problem = { code: "wrong_password", status: 422, fields: [] };
  expect(newPasswordError(other, "/new_password", 15)).toBeUndefined();
});

test("every score of the meter has its words", () => {
  expect(new Set(m.password.meter.scores).size).toBe(5);
});
