import { defineConfig } from "vitest/config";
import { precompress } from "./precompress";

/**
 * The build: hashed files under `assets/`, nothing inlined (the content security policy allows
 * neither inline scripts nor data: addresses) and no source maps. In development API calls go to a
 * `twostep serve` on its default address.
 */
export default defineConfig({
  plugins: [precompress()],
  build: {
    assetsInlineLimit: 0,
    // The estimator of passwords, which loads when somebody types one, has 940 kB of dictionaries.
    chunkSizeWarningLimit: 1000,
    modulePreload: { polyfill: false },
    sourcemap: false,
    target: ["chrome119", "firefox128", "safari16.4"],
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080", "/dev": "http://127.0.0.1:8080" } },
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    setupFiles: ["test/support/speak.ts"],
  },
});
