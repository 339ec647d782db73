import { afterAll, beforeAll, inject } from "vitest";
import { start } from "./program.js";

/** Where the server under test listens, in development mode. */
export const address = inject("address");

/** Whether more programs can be started beside the one under test. */
export const canStartMore = inject("data") !== null;

/**
 * Has another program run beside the one under test while the tests of a block run, on the same
 * database but with other settings. The answer tells its address.
 */
export function withSettings(settings: Record<string, string>): () => string {
  let running: Awaited<ReturnType<typeof start>> | undefined;
  beforeAll(async () => {
    const data = inject("data");
    if (data) running = await start(data, settings);
  });
  afterAll(() => running?.stop());
  return () => running?.address ?? address;
}
