import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { linkNames, namesOf, unknownNames } from "./link-names";
import { writtenPages } from "./pages/written-pages";
import { filesBelow } from "./repository";

/** The index for programs, which is made of that of the documents. */
const index = "llms.txt";

/** Scripts of package.json that are for a checkout alone. */
const ofCheckout = ["prepare", "prepack"];

/**
 * Lays the package out in a folder as it is published, and changes nothing elsewhere: names on its pages are links there, and no script is run where it is installed.
 *
 * @param dist where the built library is
 */
export function layOutPackage(folder: string, dist: string): void {
  const { files, scripts, ...manifest } = JSON.parse(readFileSync("package.json", "utf8")) as PackageJson;
  for (const path of files) cpSync(path === "dist" ? dist : path, join(folder, path), { recursive: true });
  const kept = Object.fromEntries(Object.entries(scripts).filter(([name]) => !ofCheckout.includes(name)));
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify({ ...manifest, files: [...files, index], scripts: kept }, undefined, 2)}\n`,
  );
  linkPages(folder);
  writeFileSync(join(folder, index), llmsText(readFileSync(join(folder, "docs/README.md"), "utf8"), manifest.description));
}

/** A section of `docs/README.md`, with its pages in the order to read. */
interface IndexSection {
  readonly title: string;
  /** Paths are relative to `docs/`. */
  readonly pages: readonly { readonly title: string; readonly path: string; readonly content: string }[];
}

/** Reads the index of the documents, which is the one order of sidebar and `llms.txt`. */
export function indexSections(index: string): readonly IndexSection[] {
  return index
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf("\n")),
      pages: [...section.matchAll(/^\| \[([^\]]*)\]\(([^)]*)\) *\| (.*?) *\|$/gm)].map(([, title = "", path = "", content = ""]) => ({
        title,
        path,
        content,
      })),
    }));
}

/** Returns the index for programs (llmstxt.org): what the package is, and the pages of `docs/README.md` in their order. */
export function llmsText(index: string, description: string): string {
  const lists = indexSections(index).map(({ title, pages }) =>
    [`## ${title}`, "", ...pages.map((page) => `- [${page.title}](docs/${page.path}): ${page.content}`), ""].join("\n"),
  );
  const head = `# cdktf-edge-node\n\n> ${description}\n\nAgents and scripts begin with [docs/skill.md](docs/skill.md).\n`;
  return [head, ...lists].join("\n");
}

/** Pages that name what was there once. */
const ofThePast = /^CHANGELOG\.md$|^docs\/decisions\//;

/**
 * Makes links of the names on the pages of a folder that has the paths of the repository.
 *
 * @throws Error that lists names on pages by hand that look like a rule, a part, a prop or a type, and are none
 */
export function linkPages(folder: string): void {
  const written = writtenPages();
  const names = namesOf(Object.fromEntries(written.map((path) => [path, readFileSync(path, "utf8")])));
  const types = new Set(readFileSync("docs/api-names.txt", "utf8").split(/\W+/));
  const unknown: string[] = [];
  for (const file of filesBelow(folder, ".md")) {
    const path = relative(folder, file).replaceAll(sep, "/");
    const text = readFileSync(file, "utf8");
    if (!written.includes(path) && !ofThePast.test(path))
      unknown.push(...unknownNames(text, names, types).map((name) => `${path}: ${name}`));
    writeFileSync(file, linkNames(path, text, names));
  }
  if (unknown.length > 0) throw new Error(`Names on pages must be of what is there but some are not: correct them\n${unknown.join("\n")}`);
}

interface PackageJson {
  readonly description: string;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
}
