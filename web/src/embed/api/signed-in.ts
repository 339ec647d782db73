import createClient, { type Client } from "openapi-fetch";
import { send } from "../../api/client";
import type { paths } from "../../api/schema";

/** The API with the one-purpose token of the page's server; there is none before {@link connect}. */
export let api: Client<paths>;

/** Speaks with the server at `baseUrl` from now on. The token stays in this memory; no cookie goes along. */
export function connect(baseUrl: string, token: string): void {
  const headers = { Authorization: `Bearer ${token}` };
  api = createClient<paths>({ baseUrl, headers, credentials: "omit", fetch: send });
}
