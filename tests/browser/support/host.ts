import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Person } from "./person.js";
import type { Running } from "./program.js";

const EXAMPLE = fileURLToPath(new URL("../../../examples/host/server.mjs", import.meta.url));

/** Runs the example of a site that has the element in its account page. */
export async function startHost(port: number, api: string): Promise<Running> {
  const env = { ...process.env, PORT: String(port), TWOSTEP_API: api };
  const site = spawn(process.execPath, [EXAMPLE], { env, stdio: ["ignore", "pipe", "inherit"] });
  await once(site.stdout, "data");
  const stop = async () => {
    const ended = once(site, "exit");
    site.kill("SIGTERM");
    await ended;
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}

/** Signs in at the site, whose page then offers to turn two-step verification on. */
export async function signsInAtHost(person: Person, site: string): Promise<void> {
  await person.page.goto(site);
  await person.types("E-mail", person.email);
  await person.types("Password", person.password);
  await person.presses("Sign in");
  await person.presses("Turn on two-step verification");
}
