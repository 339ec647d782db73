import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { start } from "./program.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server under test listens. */
    address: string;
    /** Its data folder; null for a server that was running already. */
    data: string | null;
  }
}

/**
 * Starts the program with a database of its own, unless TWOSTEP_URL names a server that is running
 * already.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.TWOSTEP_URL;
  if (running) {
    project.provide("address", running);
    project.provide("data", null);
    return async () => {};
  }
  const data = await mkdtemp(join(tmpdir(), "twostep-browser-"));
  // Started by root, the program runs the database as a user who has to enter this folder.
  await chmod(data, 0o755);
  const program = await start(data);
  project.provide("address", program.address);
  project.provide("data", data);
  return async () => {
    await program.stop();
    await rm(data, { recursive: true, force: true });
  };
}
