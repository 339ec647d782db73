/** The verdicts that server and page agree on: a unit test of the server compares the same file. */
import { expect, test } from "vitest";
import golden from "../../tests/data/password_verdicts.json";
import { wordsOf } from "../src/password/context";
import { estimate, judge } from "../src/password/verdict";

for (const { words, judged } of golden.groups) {
  test(`all verdicts and scores for ${words[1] ?? "anybody"} are the server's`, {
    timeout: 60_000,
  }, () => {
    const ours = judged.map(([password]) => {
      const text = String(password);
      const { kind } = judge(text, golden.minimum, words);
      return [text, kind, estimate(text, wordsOf(words)).score];
    });
    expect(ours).toEqual(judged);
  });
}

test("words and scores are compared for thousands of passwords", () => {
  const rows = golden.groups.flatMap(({ judged }) => judged);
  expect(rows.length).toBeGreaterThanOrEqual(3000);
});
