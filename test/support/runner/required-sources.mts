import { relative } from "node:path";
import type { Plugin } from "vitest/config";

/**
 * Sources load some of their parts when they are asked for, by `require`, which under vitest is node's own and finds no TypeScript. An import in its place gives
 * tests the same modules that their own imports give them.
 */
export function requiredSources(): Plugin {
  return {
    name: "required-sources",
    enforce: "pre",
    transform(code, id) {
      if (!/^(?:constructs|stacks|cli)\/.*\.tsx?$/.test(relative(".", id))) return undefined;
      const imports: string[] = [];
      const body = code.replaceAll(/\brequire\("(\.{1,2}\/[^"]+)"\)/g, (_, path: string) => {
        imports.push(`import * as required${imports.length} from "${path}";`);
        return `required${imports.length - 1}`;
      });
      return imports.length === 0 ? undefined : { code: `${imports.join(" ")} ${body}`, map: null }; // on one line, so that lines stay theirs
    },
  };
}
