/// <reference types="node" />

import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";

const NO_STYLE = "\0no-style";

/**
 * Where `own` has a module of the same name as one of the application, such as `tabs.ts`, takes that one;
 * modules of `own` itself get what they ask for. Styles come as text by `own`, so that others' imports of
 * them bring nothing.
 */
export function swap(source: string, own: string): Plugin {
  return {
    name: "swap",
    enforce: "pre",
    async resolveId(name, importer) {
      if (!importer || importer.startsWith(own)) return null;
      if (name.endsWith(".css")) return NO_STYLE;
      const found = await this.resolve(name, importer, { skipSelf: true });
      const instead = found && join(own, relative(source, found.id));
      return instead?.startsWith(own) && existsSync(instead) ? instead : found;
    },
    load: (id) => (id === NO_STYLE ? "" : null),
  };
}
