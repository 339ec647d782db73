/// <reference types="node" />

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What is worth compressing, and long enough for it. */
const TEXT = /\.(js|css|html|svg)$/;
const WORTHWHILE = 500;

/** Writes `.br` and `.gz` beside each text of the build, at the highest levels: it is done once. */
export function precompress(): Plugin {
  let folder = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true });
      for (const path of names
        .filter((name) => TEXT.test(name))
        .map((name) => join(folder, name))) {
        const text = await readFile(path);
        if (text.length < WORTHWHILE) continue;
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
        await writeFile(`${path}.br`, brotliCompressSync(text, { params }));
        await writeFile(`${path}.gz`, gzipSync(text, { level: 9 }));
      }
    },
  };
}
