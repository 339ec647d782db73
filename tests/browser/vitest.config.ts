import { defineConfig } from "vitest/config";

/** One Chromium at a time: the machine's cores also run the server and its database. */
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    globalSetup: ["support/serve.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
