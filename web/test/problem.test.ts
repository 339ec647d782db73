import { expect, test } from "vitest";
import { explain, fieldError, readProblem } from "../src/api/problem";

test("a problem keeps its code, tries left and the instant of the next try", () => {
  const body = { code: "wrong_code", attempts_left: 2, retry_after: 30 };
  const problem = readProblem(422, body, 1_000);
  expect(problem).toMatchObject({ code: "wrong_code", attemptsLeft: 2, retryAt: 31_000 });
});

test("a clock hint says by how many seconds the phone is off", () => {
  const body = { code: "wrong_code", hint: { kind: "clock_skew", seconds: -95 } };
  expect(readProblem(422, body).clockSkew).toBe(-95);
});

test("a hint of another kind is not taken for a clock", () => {
  const body = { code: "wrong_code", hint: { kind: "other", seconds: 5 } };
  expect(readProblem(422, body).clockSkew).toBeUndefined();
});

test.each([null, "text", 7, [], { errors: "no list" }])(
  "a body that is no problem still has words: %j",
  (body) => {
    expect(explain(readProblem(400, body))).toMatch(/went wrong/);
  },
);

test("a server that fails without a body is called unavailable", () => {
  expect(readProblem(502, "<html>").code).toBe("unavailable");
});

test("a code that this page does not know yet gets the general words", () => {
  expect(explain(readProblem(409, { code: "from_the_future" }))).toMatch(/went wrong/);
});

test("a refused name is told with the product's sentence, whatever the server's text", () => {
  const errors = [{ pointer: "/first_name", code: "too_short", message: "internal" }];
  const problem = readProblem(422, { code: "validation_failed", errors });
  expect(fieldError(problem, "/first_name")).toBe(
    "First name must have at least 2 characters. Numbers and special characters are not allowed.",
  );
});

test("a field without words of its own gets those of its code, then the server's", () => {
  const errors = [
    { pointer: "/password", code: "password_too_short", message: "a" },
    { pointer: "/nickname", code: "odd", message: "Choose a nickname" },
  ];
  const problem = readProblem(422, { code: "validation_failed", errors });
  expect(fieldError(problem, "/password")).toBe("This password is too short.");
  expect(fieldError(problem, "/nickname")).toBe("Choose a nickname");
  expect(fieldError(problem, "/email")).toBeUndefined();
});
