import { defineConfig, mergeConfig } from "vitest/config";
import tests from "./vitest.config.js";

/** `make lighthouse`: measures, and is no part of the browser tests. */
const own = defineConfig({
  test: { testTimeout: 1_800_000, reporters: [["default", { summary: false }]], disableConsoleIntercept: true },
});
const merged = mergeConfig(tests, own);
export default { ...merged, test: { ...merged.test, include: ["scores.lighthouse.ts"] } };
