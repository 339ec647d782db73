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

/** The status that a body claims for itself, where it is a problem (RFC 9457, section 3.1.2); 0 for others. */
function refusedStatus(body: unknown): number {
  const { status, code } = (body ?? {}) as { status?: unknown; code?: unknown };
  return typeof status === "number" && typeof code === "string" ? status : 0;
}

/** Turns a call's outcome, no network included, into an {@link Answer}. Never rejects. */
export async function answer<T>(call: Promise<Raw<T>>): Promise<Answer<T>> {
  try {
    const { data, error, response } = await call;
    // A proxy on the way may call a refusal a success; its body still says what it is.
    const claimed = refusedStatus(data);
    if (claimed) return { ok: false, problem: readProblem(claimed, data) };
    if (response.ok) return { ok: true, value: data as T };
    return { ok: false, problem: readProblem(response.status, error) };
  } catch {
    return { ok: false, problem: offline };
  }
}
