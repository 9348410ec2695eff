import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { filesBelow, root } from "./repository";

const folder = join(root, "constructs/policy/rules");

/** The list of the shipped rules: every file that declares one, by id. */
export function rulesIndex(): Readonly<Record<string, string>> {
  const found = filesBelow(folder, ".ts").flatMap((file) => {
    const name = readFileSync(file, "utf8").match(/^export const (\w+) = defineRule\(/m)?.[1];
    return name === undefined ? [] : [{ name, path: relative(folder, file).replace(/\.ts$/, "").replaceAll(sep, "/") }];
  });
  const text = [
    "// Written by `npm run rules` from the files beside it.",
    'import type { Rule } from "../rule/rule";',
    ...found.map(({ name, path }) => `import { ${name} } from "./${path}";`),
    "",
    "/** Every rule of the library, by id. */",
    "export const coreRules: readonly Rule[] = Object.freeze([",
    ...found.map(({ name }) => `  ${name},`),
    "]);",
    "",
  ];
  return { "constructs/policy/rules/index.ts": text.join("\n") };
}
