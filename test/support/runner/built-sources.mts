import { relative, resolve } from "node:path";
import type { Plugin } from "vitest/config";
import { builtFileOf, builtLibrary } from "../programs/built-library.mjs";

/**
 * Tests, examples and scripts run the library as it was built, in one copy, which vitest leaves to node: each worker loads it in a quarter of the time that vite
 * takes to transform it. Built anew, as far as it changed, whenever vitest begins.
 */
export function builtSources(): Plugin {
  builtLibrary();
  return {
    name: "built-sources",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (importer === undefined) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const path = found && relative(".", found.id);
      const built = path && !path.startsWith("testing/") && builtFileOf(path);
      return built ? { id: resolve(built) } : found;
    },
  };
}

/** What {@link builtSources} leads to, for `server.deps.external`. */
export const builtFiles = [/\/\.cache\/built-library\/dist\//];
