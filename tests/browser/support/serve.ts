import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server under test listens. */
    address: string;
  }
}

const BUILT = fileURLToPath(new URL("../../../target/debug/twostep", import.meta.url));
/** The program under test; TWOSTEP_BIN names another build of it. */
const PROGRAM = process.env.TWOSTEP_BIN ?? BUILT;
/** A first start makes a database cluster. */
const PATIENCE = 60_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === "object" && bound ? bound.port : 0));
    });
  });
}

async function isReady(address: string): Promise<boolean> {
  return fetch(new URL("/readyz", address)).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function untilReady(address: string, program: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await isReady(address))) {
    if (program.exitCode !== null) throw new Error("the program ended before it was ready");
    if (Date.now() > deadline) throw new Error("the program was not ready in time");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Ends the program and waits for it: it stops its database first. */
async function stop(program: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGTERM");
  await ended;
}

/**
 * Starts the program in development mode with a database of its own, unless TWOSTEP_URL names a
 * server that is running already. Limits per address are off: all people here share one.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.TWOSTEP_URL;
  if (running) {
    project.provide("address", running);
    return async () => {};
  }
  const data = await mkdtemp(join(tmpdir(), "twostep-browser-"));
  // Started by root, the program runs the database as a user who has to enter this folder.
  await chmod(data, 0o755);
  const listen = `127.0.0.1:${await freePort()}`;
  const settings = { TWOSTEP_LISTEN: listen, TWOSTEP_DATA_DIR: data, TWOSTEP_SOURCE_LIMITS: "off" };
  const env = { ...process.env, ...settings };
  const program = spawn(PROGRAM, ["serve"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const address = `http://${listen}`;
  await untilReady(address, program);
  project.provide("address", address);
  return async () => {
    await stop(program);
    await rm(data, { recursive: true, force: true });
  };
}
