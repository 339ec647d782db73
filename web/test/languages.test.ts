import { afterEach, expect, test } from "vitest";
import { day, m, moment, speak } from "../src/messages";
import { counting } from "../src/messages/count";
import { languages, loadWords } from "../src/messages/languages";
import { unreachable } from "../src/messages/unreachable";

afterEach(() => speak("en"));

/** Every sentence of a language by its place; those with parameters filled in. */
function sentences(words: unknown, place = ""): [string, string][] {
  if (typeof words === "string") return [[place, words]];
  if (typeof words === "function") return [[place, String(words(2, 3, "name"))]];
  return Object.entries(words as object).flatMap(([key, one]) => sentences(one, `${place}.${key}`));
}

test.each(languages)("nothing of %s is empty, unfinished or left in English", async (language) => {
  const english = new Map(sentences(await loadWords("en")));
  const own = sentences(await loadWords(language));
  expect(own.map(([place]) => place).sort()).toEqual([...english.keys()].sort());
  const alike = own.filter(([place, text]) => text.length > 25 && english.get(place) === text);
  if (language !== "en") expect(alike).toEqual([]);
  for (const [place, text] of own) expect(text.trim(), place).toBe(text);
  expect(own.filter(([, text]) => !text || /undefined| {2}/.test(text))).toEqual([]);
  expect(unreachable[language]).toBeTruthy();
});

test("what is one is for the language to say", () => {
  expect([0, 1, 2].map((n) => counting("nb")(n, "dag", "dager"))).toEqual([
    "0 dager",
    "1 dag",
    "2 dager",
  ]);
  expect([0, 1, 2].map((n) => counting("fr")(n, "jour", "jours"))).toEqual([
    "0 jour",
    "1 jour",
    "2 jours",
  ]);
});

test("days and moments are written as the language writes them", async () => {
  const then = new Date(2026, 7, 24, 19, 40).toISOString();
  const told = {
    nb: "24. august 2026 kl. 19:40",
    sv: "den 24 augusti 2026 kl. 19:40",
    da: "den 24. august 2026 kl. 19.40",
  };
  for (const [language, text] of Object.entries(told)) {
    await speak(language as keyof typeof told);
    expect(day(then)).toContain("august");
    expect(moment(then, new Date(2026, 10, 24).getTime())).toBe(text);
  }
  expect(m.common.retryIn(121)).toBe("Du kan prøve igen om 3 minutter.");
});

test("the language that was asked for last is spoken", async () => {
  const first = speak("sv");
  await speak("nb");
  await first;
  expect(m.language).toBe("nb");
});
