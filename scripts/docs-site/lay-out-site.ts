import { cpSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { indexSections, linkPages } from "../lay-out-package";
import { filesBelow } from "../repository";

/** What the site has of the repository: pages, and below `public` the files that they link to. */
const pages = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "docs",
  "examples/README.md",
  "examples/house-policy/README.md",
  "images/README.md",
  "testing/README.md",
];

/** Lays out the pages of the site in a folder, with names as links, as the package has them. A README is the page of its folder. */
export function layOutSite(folder: string): void {
  for (const path of pages) cpSync(path, join(folder, path), { recursive: true });
  cpSync("scripts/docs-site/config.mts", join(folder, ".vitepress/config.mts"));
  writeFileSync(join(folder, ".vitepress/sidebar.json"), JSON.stringify(sidebar()));
  linkPages(folder);
  for (const page of filesBelow(folder, ".md")) {
    copyLinked(folder, relative(folder, page));
    writeFileSync(page, readFileSync(page, "utf8").replaceAll(/(\]\((?:[^)\s]*\/)?)README\.md(?=[)#])/g, "$1index.md"));
    if (basename(page) === "README.md") renameSync(page, join(dirname(page), "index.md"));
  }
}

/** Returns the groups of the sidebar: the sections of the index, and the API among what is looked up. */
function sidebar(): readonly object[] {
  return indexSections(readFileSync("docs/README.md", "utf8")).map(({ title, pages }) => ({
    text: title,
    items: [
      ...pages.map((page) => ({ text: page.title, link: `/docs/${page.path.replace(/(?:README)?\.md$/, "")}` })),
      ...(title === "Look up" ? [{ text: "API", link: "/api/" }] : []),
    ],
  }));
}

/** Copies the files, such as examples, that a page links to and that are no pages. */
function copyLinked(folder: string, page: string): void {
  for (const [, link = ""] of readFileSync(page, "utf8").matchAll(/\]\(([^)\s#]+)/g)) {
    const path = relative(".", resolve(dirname(page), link));
    if (/^[a-z]+:/.test(link) || path.startsWith("..") || path.endsWith(".md") || !existsSync(path) || statSync(path).isDirectory())
      continue;
    cpSync(path, join(folder, "public", path));
  }
}
