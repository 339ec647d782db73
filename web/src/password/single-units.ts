/** The largest step between neighbors of a sequence that zxcvbn looks for, and one more. */
const NO_SEQUENCE = 6;

/** Where the private use area begins: letters of no script, in no dictionary and without cases. */
const PRIVATE_USE = 0xe000;

/** Characters of two units, and ends of lines that the two sides' regular expressions see differently. */
const UNEQUAL = /[\u2028\u2029\u{10000}-\u{10ffff}]/gu;

/**
 * A translation after which every character of `texts` is one unit of a JavaScript string, as it is one
 * character for the server: an emoji has two units, and zxcvbn counts units. Equal stays equal, and
 * neighbors stay neighbors.
 */
export function inSingleUnits(texts: readonly string[]): (text: string) => string {
  const found = new Set(texts.flatMap((text) => text.match(UNEQUAL) ?? []));
  const points = [...found].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const replacements = new Map<string, string>();
  let place = PRIVATE_USE;
  points.forEach((point, n) => {
    if (n > 0) place += Math.min(point - (points[n - 1] ?? 0), NO_SEQUENCE);
    replacements.set(String.fromCodePoint(point), String.fromCharCode(place));
  });
  return (text) => text.replace(UNEQUAL, (one) => replacements.get(one) ?? one);
}
