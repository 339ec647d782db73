import commonPasswords from "virtual:common-passwords";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs } from "@zxcvbn-ts/language-common";

/** How hard a password is to guess: 0 for the first tries, 4 for beyond anybody's patience. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Longer passwords are judged by their beginning: the estimate takes time that grows with length. */
const JUDGED = 64;

const estimator = new ZxcvbnFactory({
  graphs: adjacencyGraphs,
  dictionary: { common: commonPasswords },
});

/**
 * Estimates by zxcvbn how hard `password` is to guess. `obvious` is what an attacker tries first for
 * this account. Only advice: what may be chosen is the server's word.
 */
export function estimate(password: string, obvious: readonly string[]): Strength {
  const words = obvious.filter((word) => word.length > 2);
  return estimator.check(password.slice(0, JUDGED), words).score;
}
