import createClient from "openapi-fetch";
import { reauthenticate, type Strength } from "../reauthenticate";
import { session } from "../tabs";
import { send } from "./client";
import type { paths } from "./schema";

function withToken(request: Request, token: string | null): Request {
  const copy = request.clone();
  if (token) copy.headers.set("Authorization", `Bearer ${token}`);
  return copy;
}

async function refusal(response: Response): Promise<unknown> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return (body as { code?: unknown } | null)?.code;
}

/** What could turn this refusal into a yes: a new token, or null. */
function remedy(
  code: unknown,
  refused: string | null,
  strength: Strength,
): Promise<string | null> | null {
  if (code === "unauthenticated") return session.renew(refused);
  if (code === "reauthentication_required") return reauthenticate(strength);
  if (code === "step_up_too_weak") return reauthenticate("strong");
  if (code === "session_ended") session.end("ended");
  return null;
}

/**
 * Sends with the access token. A refused token is renewed once, a change that needs a fresh proof or
 * a stronger one asks the person once, and the call is repeated; every other answer is handed on as
 * it is.
 */
async function sendSignedIn(request: Request, strength: Strength): Promise<Response> {
  let token = await session.token();
  let response = await send(withToken(request, token));
  const tried = new Set<unknown>();
  while (response.status === 401 || response.status === 403) {
    const code = await refusal(response);
    if (tried.has(code)) break;
    tried.add(code);
    token = await remedy(code, token, strength);
    if (!token) break;
    response = await send(withToken(request, token));
  }
  return response;
}

const clientFor = (strength: Strength) =>
  createClient<paths>({ fetch: (request) => sendSignedIn(request, strength) });

/** The API for the person who is signed in. */
export const api = clientFor("fresh");

/** The same, for changes that a text message can't confirm: none is offered when proof is asked for. */
export const strongApi = clientFor("strong");
