import { dictionary } from "@zxcvbn-ts/language-common";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** So many of the package's 49,000 common passwords go to browsers: the whole list has 236 kB. */
const COMMON_PASSWORDS = 4000;

/** Makes `virtual:common-passwords`, the part of a public list that the strength meter needs. */
function commonPasswords(): Plugin {
  const name = "virtual:common-passwords";
  const list = dictionary["passwords-common"].slice(0, COMMON_PASSWORDS);
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(list)}` : null),
  };
}

/**
 * The build: hashed files under `assets/`, nothing inlined (the content security policy allows
 * neither inline scripts nor data: addresses) and no source maps. In development API calls go to a
 * `twostep serve` on its default address.
 */
export default defineConfig({
  plugins: [commonPasswords()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    target: ["chrome119", "firefox128", "safari16.4"],
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080", "/dev": "http://127.0.0.1:8080" } },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});
