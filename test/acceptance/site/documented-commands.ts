import { readFileSync } from "node:fs";

const page = "docs/deploying.md";

/**
 * The first block of shell commands of a section of docs/deploying.md, as an integrator follows it: so do the tests.
 *
 * @param section its heading
 * @param named what stands there for a name of the document
 * @throws Error when the document has no such commands
 */
export function documentedCommands(section: string, named: Readonly<Record<string, string>> = {}): string {
  const [, below] = readFileSync(page, "utf8").split(`\n## ${section}\n`);
  const block = /```sh\n([\s\S]*?)```/.exec(below?.split("\n## ")[0] ?? "")?.[1];
  if (block === undefined) throw new Error(`${page} must have commands below "${section}" but has none`);
  return Object.entries(named).reduce((text, [name, own]) => text.replaceAll(name, own), block.trim());
}
