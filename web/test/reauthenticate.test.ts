import { expect, test } from "vitest";
import { question, reauthenticate } from "../src/reauthenticate";

test("calls that need a fresh proof together ask the person once", async () => {
  const calls = [reauthenticate(), reauthenticate()];
  question.get()?.settle("fresh token");
  expect(await Promise.all(calls)).toEqual(["fresh token", "fresh token"]);
  expect(question.get()).toBeNull();
});

test("cancelling answers with null, and the next call asks anew", async () => {
  const refused = reauthenticate();
  question.get()?.settle(null);
  expect(await refused).toBeNull();
  void reauthenticate();
  expect(question.get()).not.toBeNull();
  question.get()?.settle(null);
});

test("the question says whether a text message is enough", async () => {
  const asked = reauthenticate("strong");
  expect(question.get()?.strength).toBe("strong");
  question.get()?.settle(null);
  await asked;
  void reauthenticate();
  expect(question.get()?.strength).toBe("fresh");
  question.get()?.settle(null);
});
