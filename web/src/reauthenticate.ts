import { createStore } from "./store";

/**
 * What a change asks for: a recent proof, or one whose second factor is an authenticator, since a
 * text message reaches whoever took over the number.
 */
export type Strength = "fresh" | "strong";

/** A question that waits for the person: settle it with the new token, or null when they cancel. */
export interface Question {
  strength: Strength;
  settle(token: string | null): void;
}

/** The open question, drawn by the dialog; null when nobody asked. */
export const question = createStore<Question | null>(null);

let waiting: Promise<string | null> | null = null;

/**
 * Asks the person to prove once more that it is them (password, and a code when two-step
 * verification is on). Resolves with the new access token, or null when they cancel. Calls that
 * come while the dialog is open share its outcome.
 */
export function reauthenticate(strength: Strength = "fresh"): Promise<string | null> {
  waiting ??= new Promise((resolve) => {
    question.set({
      strength,
      settle(token) {
        waiting = null;
        question.set(null);
        resolve(token);
      },
    });
  });
  return waiting;
}
