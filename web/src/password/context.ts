/** Words that people put around the product's name and their own; the server has the same. */
const FILLINGS = [
  "password",
  "passw0rd",
  "p@ssw0rd",
  "passord",
  "passwort",
  "losenord",
  "pass",
  "admin",
  "login",
  "welcome",
  "account",
  "secret",
  "user",
  "test",
  "my",
  "the",
];

/** The shortest word that is looked for, in code points; shorter ones are in every phrase. */
const SHORTEST_WORD = 3;

/** Digits and signs that may stand around the words. More of them are a secret of their own. */
const MOST_OTHERS = 8;

const NOT_IN_WORDS = /[^\p{Alphabetic}\p{N}]/u;
const LETTER = /\p{Alphabetic}/u;

/** The words of `context` in lower case: each entry as a whole and its parts. */
export function wordsOf(context: readonly string[]): string[] {
  return context
    .map((entry) => entry.toLowerCase())
    .flatMap((entry) => [entry, ...entry.split(NOT_IN_WORDS)])
    .filter((word) => [...word].length >= SHORTEST_WORD);
}

/**
 * Whether `password`, in lower case, is nothing but `words`, fillings and a few digits and signs. Walks
 * it once: at every place stands the fewest digits and signs with which words explain what is before it.
 */
export function isExplained(password: string, words: readonly string[]): boolean {
  const characters = [...password];
  if (!characters.some((one) => LETTER.test(one))) return false;
  const fewest = new Map([[0, 0]]);
  const reach = (place: number, others: number) =>
    fewest.set(place, Math.min(others, fewest.get(place) ?? Number.POSITIVE_INFINITY));
  let place = 0;
  for (const character of characters) {
    const others = fewest.get(place);
    if (others !== undefined) {
      for (const word of [...FILLINGS, ...words]) {
        if (password.startsWith(word, place)) reach(place + word.length, others);
      }
      if (!LETTER.test(character)) reach(place + character.length, others + 1);
    }
    place += character.length;
  }
  return (fewest.get(password.length) ?? Number.POSITIVE_INFINITY) <= MOST_OTHERS;
}
