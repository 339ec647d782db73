/** A noun with its number, in the form that the language has for it. */
export type Count = (n: number, one: string, other: string) => string;

/**
 * How a language counts, by the plural rules of CLDR that `Intl` knows. The languages here have a form
 * for one and a form for others; what is one is for the rules to say: in French 0 is.
 */
export function counting(language: string): Count {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (n, one, other) => `${number.format(n)} ${rules.select(n) === "one" ? one : other}`;
}

/** Whole minutes, at least one, that a clock is off by. */
export function minutesOff(seconds: number): number {
  return Math.max(1, Math.round(Math.abs(seconds) / 60));
}
