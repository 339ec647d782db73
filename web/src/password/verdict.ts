import { isCommon } from "./common";
import { isExplained, wordsOf } from "./context";
import { inSingleUnits } from "./single-units";
import { zxcvbn } from "./zxcvbn";

/** How hard a password is to guess: 0 for the first tries, 4 for beyond anybody's patience. */
export type Score = 0 | 1 | 2 | 3 | 4;

/** What the server will say of a password, in its order; the score of an acceptable one is advice. */
export type Verdict =
  | { kind: "empty" }
  | { kind: "too_long" }
  | { kind: "too_short"; missing: number }
  | { kind: "common" | "account_words" | "guessable" }
  | { kind: "acceptable"; score: Score };

/** The longest password, in bytes. */
const MOST_BYTES = 1024;

/** Code points that are judged: the estimate's cost grows with the square of the length. */
const JUDGED = 40;

/** Tries that sign-in allows in a row. */
const HARD_STOP = 100;

/** zxcvbn's estimate; `words` are in lower case. */
export function estimate(password: string, words: string[]): { guesses: number; score: Score } {
  const judged = [...password].slice(0, JUDGED).join("");
  const single = inSingleUnits([judged, ...words]);
  const { guesses, score } = zxcvbn(single(judged), words.map(single));
  return { guesses, score };
}

/**
 * Judges a password as the server does: `least` is the fewest code points, `context` what an attacker
 * tries first for this account (the product's name, the address, the names).
 */
export function judge(text: string, least: number, context: readonly string[]): Verdict {
  const password = text.normalize("NFC");
  const length = [...password].length;
  if (length === 0) return { kind: "empty" };
  if (new TextEncoder().encode(password).length > MOST_BYTES) return { kind: "too_long" };
  if (length < least) return { kind: "too_short", missing: least - length };
  const folded = password.toLowerCase();
  const words = wordsOf(context);
  if (isCommon(folded)) return { kind: "common" };
  if (isExplained(folded, words)) return { kind: "account_words" };
  const { guesses, score } = estimate(password, words);
  if (length <= JUDGED && guesses < HARD_STOP) return { kind: "guessable" };
  return { kind: "acceptable", score };
}
