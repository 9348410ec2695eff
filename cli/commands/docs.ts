import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import MiniSearch from "minisearch";
import { packageFolder } from "../../constructs/plain/package-folder";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import { commandLine } from "../terminal/command-line";
import { InputError } from "../terminal/exit-codes";
import { widthOption } from "../terminal/width-option";

/** One page of the package. */
interface Page {
  /** Path in the package, such as `docs/papers.md`. */
  readonly path: string;
  readonly title: string;
  readonly headings: string;
  /** First cells of its tables: the terms, names and states that it explains. */
  readonly entries: string;
  readonly text: string;
}

const index = "docs/README.md";
const mostListed = 10;

/** `edge-node docs`: finds pages by words, or prints one. */
export function docsCommand(): Command {
  return new Command("docs")
    .description("Find pages of the documents by words, or print one page")
    .argument("[word...]", "words to find, or a page: papers.md, a rule, a type of props, the code of a country (default: the index)")
    .addOption(widthOption())
    .action((words: readonly string[], { width }: { readonly width: number }) => {
      const pages = readPages(packageFolder());
      const page = words.length === 0 ? pages.find(({ path }) => path === index) : pageNamed(pages, words.join(" "));
      process.stdout.write(page?.text ?? wrappedText(hitsText(words.join(" "), findPages(pages, words.join(" "))), width));
    });
}

function readPages(folder: string): readonly Page[] {
  const documents = readdirSync(join(folder, "docs"), { recursive: true, encoding: "utf8" }).map((file) => join("docs", file));
  const others = ["README.md", "CHANGELOG.md", "examples/README.md", "testing/README.md"].filter((file) => existsSync(join(folder, file)));
  return [...documents.filter((file) => file.endsWith(".md")), ...others].sort().map((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    const [title = path, ...headings] = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading.replaceAll("`", ""));
    const entries = [...text.matchAll(/^\| *([^|]+)\|/gm)].map(([, cell = ""]) => cell).join("\n");
    return { path: path.replaceAll("\\", "/"), title, headings: headings.join("\n"), entries, text };
  });
}

/** Returns the page with this path, with or without its folder. A name that is also a word, such as `telemetry` or a kind of parts, needs its folder or its `.md`. */
function pageNamed(pages: readonly Page[], name: string): Page | undefined {
  if (/^[a-z]+$/.test(name)) return undefined;
  const path = name.replace(/\.md$/, "");
  const isNamed = (page: string) => page === path || (page.endsWith(`/${path}`) && (path.includes("/") || !page.startsWith("docs/parts/")));
  return pages.find((page) => isNamed(page.path.replace(/\.md$/, "")));
}

/** Finds pages that have all words; if none has all, those that have most. */
function findPages(pages: readonly Page[], words: string): readonly Page[] {
  const search = new MiniSearch<Page>({
    idField: "path",
    fields: ["path", "title", "headings", "entries", "text"],
    searchOptions: {
      boost: { path: 6, title: 6, headings: 3, entries: 3 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      boostDocument: (path) => (/^docs\/(?:props|rules|parts|countries|decisions)\/|^CHANGELOG/.test(`${path}`) ? 0.4 : 1),
    },
  });
  search.addAll(pages);
  const all = search.search(words, { combineWith: "AND" });
  const found = (all.length > 0 ? all : search.search(words)).slice(0, mostListed);
  return found.flatMap(({ id }) => pages.find(({ path }) => path === id) ?? []);
}

function hitsText(words: string, pages: readonly Page[]): string {
  const [best] = pages;
  if (!best) throw new InputError(`Words to find must be on a page but ${words} is on none: edge-node docs lists the pages`);
  const lines = pages.map(({ path, title }) => `${path}: ${title}`);
  return `${lines.join("\n")}\nNext:\n  Print the first: ${commandLine("npx", ["edge-node", "docs", best.path])}\n`;
}
