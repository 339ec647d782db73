import { expect, test } from "vitest";
import { m } from "../src/messages";
import { estimate, judge, type Verdict } from "../src/password/verdict";
import { inWords } from "../src/ui/strength-meter";

test("four unrelated words are hard to guess", () => {
  expect(judge("lanterns over gravel harbor", 15, [])).toEqual({ kind: "acceptable", score: 4 });
});

test("what is known of the account makes a password easier to guess", () => {
  const own = "kari.nordmann1985";
  const { guesses } = estimate(own, ["kari", "nordmann"]);
  expect(guesses).toBeLessThan(estimate(own, []).guesses);
});

test("no rule about composition: fifteen plain letters and fifteen emoji are taken", () => {
  for (const plain of ["plainlowercases", "😀".repeat(15)]) {
    expect(judge(plain, 15, []).kind, plain).toBe("acceptable");
  }
  expect(judge("😀".repeat(14), 15, [])).toEqual({ kind: "too_short", missing: 1 });
});

test("a very long text is judged within a moment", () => {
  const before = performance.now();
  judge("ab1".repeat(340), 15, []);
  expect(performance.now() - before).toBeLessThan(1000);
});

test("every verdict has words of its own, and nothing entered has none", () => {
  const refused = ["too_long", "common", "account_words", "guessable"] as const;
  const verdicts: Verdict[] = [
    { kind: "too_short", missing: 3 },
    ...refused.map((kind) => ({ kind })),
    ...([0, 1, 2, 3, 4] as const).map((score) => ({ kind: "acceptable" as const, score })),
  ];
  expect(new Set(verdicts.map(inWords)).size).toBe(verdicts.length);
  expect(inWords({ kind: "empty" })).toBeNull();
  expect(inWords({ kind: "too_short", missing: 3 })).toBe(m.password.meter.more(3));
});
