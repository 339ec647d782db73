import { m } from "../messages";

/** One field that was refused. `pointer` is a JSON pointer into the request's body (RFC 6901). */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

/** A "no" of the API, read from `application/problem+json` (RFC 9457), or `offline` without one. */
export interface Problem {
  code: string;
  /** HTTP status, 0 when there was no answer. */
  status: number;
  /** Tries left before the next waiting time. */
  attemptsLeft?: number;
  /** When the next try is possible, in milliseconds of this machine's clock. */
  retryAt?: number;
  /** Seconds the phone's clock is ahead (negative: behind), where that explains a wrong code. */
  clockSkew?: number;
  fields: FieldProblem[];
}

/** What a call gave: an expected "no" is a value, never an exception. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** There was no answer: no network, or the server is not running. */
export const offline: Problem = { code: "offline", status: 0, fields: [] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const number = (value: unknown) => (typeof value === "number" ? value : undefined);
const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Reads an error body. Whatever it holds, the answer is a problem that has words. */
export function readProblem(status: number, body: unknown, now = Date.now()): Problem {
  const source = isRecord(body) ? body : {};
  const wait = number(source.retry_after);
  const hint = isRecord(source.hint) && source.hint.kind === "clock_skew" ? source.hint : {};
  return {
    code: text(source.code) || (status >= 500 ? "unavailable" : "unknown"),
    status,
    attemptsLeft: number(source.attempts_left),
    retryAt: wait === undefined ? undefined : now + wait * 1000,
    clockSkew: number(hint.seconds),
    fields: (Array.isArray(source.errors) ? source.errors : []).filter(isRecord).map((error) => ({
      pointer: text(error.pointer),
      code: text(error.code),
      message: text(error.message),
    })),
  };
}

/** The sentence a person reads for this problem. */
export function explain(problem: Problem): string {
  const known: Record<string, string> = m.problems;
  return known[problem.code] ?? m.problems.unknown;
}

/**
 * Words for the field at `pointer`, or undefined when it was not refused: those of the reason where
 * it is a particular one, else those of the field.
 */
export function fieldError(problem: Problem | null, pointer: string): string | undefined {
  const field = problem?.fields.find((one) => one.pointer === pointer);
  if (!field) return undefined;
  const byPlace: Record<string, string> = m.fields;
  const byCode: Record<string, string> = m.problems;
  const particular = field.code === "validation_failed" ? undefined : byCode[field.code];
  return particular ?? byPlace[pointer.slice(1)] ?? field.message;
}
