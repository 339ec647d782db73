import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const BUILT = fileURLToPath(new URL("../../../target/debug/twostep", import.meta.url));
/** The program under test; TWOSTEP_BIN names another build of it. */
const PROGRAM = process.env.TWOSTEP_BIN ?? BUILT;
/** A first start makes a database cluster. */
const PATIENCE = 60_000;

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
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

/** Runs a command of the program on the installation in a data folder, with something to read. */
export function run(data: string, command: string[], input: string): void {
  const env = { RUST_LOG: "warn", ...process.env, TWOSTEP_DATA_DIR: data };
  execFileSync(PROGRAM, command, { env, input, stdio: ["pipe", "ignore", "inherit"] });
}

/** A running program. */
export interface Running {
  address: string;
  /** Ends it and waits for it: the last one of a data folder stops its database first. */
  stop(): Promise<void>;
}

/**
 * Starts the program in development mode and waits until it is ready. Programs with one data folder
 * share its database. Limits per address are off: all people here share one.
 */
export async function start(data: string, settings: Record<string, string> = {}): Promise<Running> {
  const listen = `127.0.0.1:${await freePort()}`;
  const own = { TWOSTEP_LISTEN: listen, TWOSTEP_DATA_DIR: data, TWOSTEP_SOURCE_LIMITS: "off" };
  // A line for each request would hide what the tests say.
  const env = { RUST_LOG: "warn", ...process.env, ...own, ...settings };
  const program = spawn(PROGRAM, ["serve"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const address = `http://${listen}`;
  await untilReady(address, program);
  const stop = async () => {
    const ended = new Promise((resolve) => program.once("exit", resolve));
    program.kill("SIGTERM");
    await ended;
  };
  return { address, stop };
}
