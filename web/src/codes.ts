/** What was typed into a code field, told by its shape. */
export type TypedCode =
  | { kind: "digits"; code: string }
  | { kind: "emergency"; code: string }
  | { kind: "unfinished" };

/** Crockford's base 32: no I, L, O or U. */
const EMERGENCY = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** What stands between groups when a code is read aloud or pasted: blanks and any kind of dash. */
const SEPARATORS = /[\s\p{Pd}]+/gu;

/** What codes of an account look like where another system set them up; our own are 6 digits and 16 characters. */
export interface Shapes {
  digits: number[];
  /** Characters of a recovery code that was made elsewhere. */
  recovery?: number | undefined;
}

const OURS: Shapes = { digits: [6] };

/**
 * Tells the digits of an app from an emergency code, by default 6 digits from 16 characters. Blanks, dashes and case do not matter,
 * and the letters that Crockford's alphabet lacks are read as the digits they look like.
 */
export function readCode(typed: string, shapes: Shapes = OURS): TypedCode {
  const plain = typed.normalize("NFKC").replace(SEPARATORS, "");
  const bare = plain.toUpperCase();
  if (/^[0-9]+$/.test(bare) && shapes.digits.includes(bare.length)) {
    return { kind: "digits", code: bare };
  }
  // Another system's codes may tell capitals from small letters, and read O as O.
  if (shapes.recovery !== undefined) {
    const whole = /^[0-9A-Za-z]+$/.test(plain) && plain.length === shapes.recovery;
    return whole ? { kind: "emergency", code: plain } : { kind: "unfinished" };
  }
  const spelled = bare.replaceAll("O", "0").replace(/[IL]/g, "1");
  if (EMERGENCY.test(spelled)) return { kind: "emergency", code: grouped(spelled, "-") };
  return { kind: "unfinished" };
}

/** Sets text in groups of four. */
export function grouped(text: string, separator = " "): string {
  return (text.match(/.{1,4}/g) ?? []).join(separator);
}

/** Seconds until an authenticator shows its next code, 1 to 30; `now` is in milliseconds. */
export function secondsOfCode(now: number): number {
  return 30 - (Math.floor(now / 1000) % 30);
}

interface UsedCode {
  code: string;
  /** Milliseconds since 1970; after it the same digits are another code. */
  until: number;
}

let used: UsedCode | null = null;

/** Remembers that this page just spent a code, so that it can tell a person who types it again. */
export function rememberUsed(code: string, now: number): void {
  used = { code, until: now + 60_000 };
}

/** Whether this page spent this very code a moment ago. Every code works once. */
export function wasJustUsed(code: string, now: number): boolean {
  return used?.code === code && now < used.until;
}
