/// <reference types="node" />

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { precompress } from "./precompress";
import { swap } from "./swap";
import { onlyWords } from "./words";

const source = fileURLToPath(new URL("./src", import.meta.url));
const own = fileURLToPath(new URL("./src/embed", import.meta.url));

const words = onlyWords(
  ["common", "problems", "enroll"],
  ["language", "common", "problems", "fields", "enroll"],
);

/** The wizard for pages of other sites: one file with a lasting name, since those pages name it. */
export default defineConfig({
  plugins: [swap(source, own), words, precompress()],
  publicDir: false,
  build: {
    outDir: "dist/embed",
    modulePreload: false,
    rollupOptions: {
      input: `${own}/element.ts`,
      output: { entryFileNames: "enrollment.js", inlineDynamicImports: true },
    },
    sourcemap: false,
    target: ["chrome119", "firefox128", "safari16.4"],
  },
});
