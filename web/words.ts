/// <reference types="node" />

import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** A file of words: its language's folder, and what it is about. */
const FILE = /\/messages\/[a-z]{2}\/([\w-]+)\.ts$/;
const READS = /\bm\.(\w+)/g;

/**
 * Leaves out the words of pages that a build does not have: keeps those of `areas`, which export `names`.
 * The build fails where a module that is in it reads others.
 */
export function onlyWords(areas: readonly string[], names: readonly string[]): Plugin {
  return {
    name: "only-words",
    enforce: "pre",
    async load(id) {
      const area = FILE.exec(id)?.[1];
      if (!area || area === "index" || areas.includes(area)) return null;
      const exported = (await readFile(id, "utf8")).matchAll(/^export const (\w+)/gm);
      return [...exported].map(([, name]) => `export const ${name} = {};`).join("\n");
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === "chunk" ? chunk.moduleIds : []) {
          if (!id.includes("/web/src/") || FILE.test(id)) continue;
          for (const [read, name] of this.getModuleInfo(id)?.code?.matchAll(READS) ?? [])
            if (!names.includes(name ?? "")) this.error(`${id} reads ${read}, which is left out`);
        }
      }
    },
  };
}
