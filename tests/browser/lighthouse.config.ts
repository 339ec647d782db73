import { defineConfig, mergeConfig } from "vitest/config";
import tests from "./vitest.config.js";

/** `make lighthouse`: measures, and is no part of the browser tests. */
const own = defineConfig({
  test: { testTimeout: 900_000, reporters: ["basic"], disableConsoleIntercept: true },
});
const merged = mergeConfig(tests, own);
export default { ...merged, test: { ...merged.test, include: ["scores.lighthouse.ts"] } };
