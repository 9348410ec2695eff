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
    ...listOf(
      "coreRules",
      "Every rule that judges a site by its description, by id.",
      found.filter((one) => !isOfPreflight(one)),
    ),
    ...listOf("preflightRules", "Every rule that judges the engines of a site before an apply, by id.", found.filter(isOfPreflight)),
    "/** Every rule of the library, by id. */",
    "export const libraryRules: readonly Rule[] = Object.freeze(",
    "  [...coreRules, ...preflightRules].sort((one, other) => (one.id < other.id ? -1 : 1)),",
    ");",
    "",
  ];
  return { "constructs/policy/rules/index.ts": text.join("\n") };
}

interface DeclaredRule {
  readonly name: string;
  readonly path: string;
}

/** What an engine says is no matter of a site's description: those rules are in no pack by which a site is judged. */
function isOfPreflight({ path }: DeclaredRule): boolean {
  return path.startsWith("preflight/");
}

function listOf(list: string, words: string, rules: readonly DeclaredRule[]): readonly string[] {
  return [
    `/** ${words} */`,
    `export const ${list}: readonly Rule[] = Object.freeze([`,
    ...rules.map(({ name }) => `  ${name},`),
    "]);",
    "",
  ];
}
