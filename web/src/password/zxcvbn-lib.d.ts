/** The parts of zxcvbn that its own types leave out. */
declare module "zxcvbn/lib/matching" {
  /** A stretch of the password, from `i` to `j`, that somebody would guess as one. */
  export interface Match {
    pattern: string;
    i: number;
    j: number;
    token: string;
    rank?: unknown;
    l33t?: boolean;
    sub?: Record<string, string>;
    ascending?: boolean;
  }

  const matching: {
    SHIFTED_RX: RegExp;
    dictionary_match(password: string): Match[];
    l33t_match(password: string): Match[];
    sequence_match(password: string): Match[];
    regex_match(password: string, regexes?: Record<string, RegExp>): Match[];
  };
  export default matching;
}

declare module "zxcvbn/lib/scoring" {
  import type { Match } from "zxcvbn/lib/matching";

  const scoring: {
    KEYBOARD_AVERAGE_DEGREE: number;
    KEYPAD_AVERAGE_DEGREE: number;
    nCk(n: number, k: number): number;
    uppercase_variations(match: Match): number;
  };
  export default scoring;
}
