import createClient from "openapi-fetch";
import { noteServerDate } from "./clock";
import { type Answer, offline, readProblem } from "./problem";
import type { paths } from "./schema";

/** Sends a request and learns the server's time from the answer. */
export async function send(request: Request): Promise<Response> {
  const response = await fetch(request);
  noteServerDate(response.headers.get("date"));
  return response;
}

/** The API for callers without a session: signing up and in. */
export const anyone = createClient<paths>({ fetch: send });

/** What openapi-fetch gives for one call. */
interface Raw<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Turns a call's outcome, no network included, into an {@link Answer}. Never rejects. */
export async function answer<T>(call: Promise<Raw<T>>): Promise<Answer<T>> {
  try {
    const { data, error, response } = await call;
    if (response.ok) return { ok: true, value: data as T };
    return { ok: false, problem: readProblem(response.status, error) };
  } catch {
    return { ok: false, problem: offline };
  }
}
