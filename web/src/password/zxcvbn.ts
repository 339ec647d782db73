/**
 * zxcvbn, the original of the crate that the server uses, brought to the same guesses. The crate is a
 * port that differs in a few places; here each is named and followed, because what the server refuses
 * and what this page says beforehand have to be one.
 */
import zxcvbn from "zxcvbn";
import matching, { type Match } from "zxcvbn/lib/matching";
import scoring from "zxcvbn/lib/scoring";

/** Letters that a sign may stand for. */
const STANDS_FOR: Record<string, string> = {
  "4": "a",
  "@": "a",
  "8": "b",
  "(": "c",
  "{": "c",
  "[": "c",
  "<": "c",
  "3": "e",
  "6": "g",
  "9": "g",
  "1": "il",
  "!": "i",
  "|": "il",
  "7": "lt",
  "0": "o",
  $: "s",
  "5": "s",
  "+": "t",
  "%": "x",
  "2": "z",
};

const isUpper = (one: string | undefined) => one !== undefined && /\p{Uppercase}/u.test(one);
const isLower = (one: string) => /\p{Lowercase}/u.test(one);

/** Ways to write a word with some of its letters in upper case; all scripts have cases. */
function uppercaseVariations({ token }: Match): number {
  const letters = [...token];
  const upper = letters.filter(isUpper).length;
  const lower = letters.filter(isLower).length;
  if (lower === letters.length || token.toLowerCase() === token) return 1;
  const atOneEnd = upper === 1 && (isUpper(letters[0]) || isUpper(letters.at(-1)));
  if (atOneEnd || upper === letters.length) return 2;
  let ways = 0;
  for (let n = 1; n <= Math.min(upper, lower); n++) ways += scoring.nCk(upper + lower, n);
  return ways;
}

/** A sign alone that stands for a letter counts as a word of one letter. */
function singleSigns(password: string): Match[] {
  return [...password].flatMap((sign, place) =>
    [...(STANDS_FOR[sign] ?? "")].flatMap((letter) =>
      matching.dictionary_match(letter).map((match) => ({
        ...match,
        i: place,
        j: place,
        token: sign,
        l33t: true,
        sub: { [sign]: letter },
      })),
    ),
  );
}

/** The largest step from one character of a sequence to the next. */
const MAX_STEP = 5;

/** Sequences such as "abc" and "9753"; equal characters before one, as in "1113", count as part of it. */
function sequences(password: string): Match[] {
  const found: Match[] = [];
  const add = (i: number, j: number, step: number) => {
    const token = password.slice(i, j + 1);
    const long = j - i > 1 || Math.abs(step) === 1;
    if (!long || step === 0 || Math.abs(step) > MAX_STEP) return;
    found.push({ pattern: "sequence", i, j, token, ascending: step > 0 });
  };
  let start = 0;
  let step = 0;
  for (let place = 1; place < password.length; place++) {
    const next = password.charCodeAt(place) - password.charCodeAt(place - 1);
    if (step !== 0 && next !== step) {
      add(start, place - 1, step);
      start = place - 1;
    }
    if (step === 0 || next !== step) step = next;
  }
  if (password.length > 1) add(start, password.length - 1, step);
  return found;
}

const dictionaryMatch = matching.dictionary_match.bind(matching);
const l33tMatch = matching.l33t_match.bind(matching);
const regexMatch = matching.regex_match.bind(matching);

// A look-up by "in" also finds what every object has, such as "constructor".
matching.dictionary_match = (password) =>
  dictionaryMatch(password).filter(({ rank }) => typeof rank === "number");
matching.l33t_match = (password) => [...l33tMatch(password), ...singleSigns(password)];
matching.sequence_match = sequences;
matching.regex_match = (password) => regexMatch(password, { recent_year: /19\d\d|20\d\d/g });
matching.SHIFTED_RX = /[[\]~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?]/;
scoring.uppercase_variations = uppercaseVariations;
scoring.KEYBOARD_AVERAGE_DEGREE = Math.floor(scoring.KEYBOARD_AVERAGE_DEGREE);
scoring.KEYPAD_AVERAGE_DEGREE = Math.floor(scoring.KEYPAD_AVERAGE_DEGREE);

export { zxcvbn };
