import { expect, test } from "vitest";
import { estimate } from "../src/strength";

test("common passwords, keyboard walks and repetitions are easy to guess", () => {
  for (const weak of ["passwordpassword", "qwertyuiopasdfgh", "aaaaaaaaaaaaaaaa"]) {
    expect(estimate(weak, []), weak).toBeLessThanOrEqual(1);
  }
});

test("four unrelated words are hard to guess", () => {
  expect(estimate("lanterns over gravel harbor", [])).toBeGreaterThanOrEqual(3);
});

test("what is known of the account makes a password easier to guess", () => {
  const own = "kari.nordmann1985";
  expect(estimate(own, ["kari", "nordmann"])).toBeLessThan(estimate(own, []));
});

test("a very long text is judged within a moment", () => {
  const before = performance.now();
  estimate("ab1".repeat(400), []);
  expect(performance.now() - before).toBeLessThan(1000);
});
