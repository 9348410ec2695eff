import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { siteFromWeather } from "../../examples/parts/site-from-weather";
import { filesBelow, root } from "../../scripts/repository";
import { epwLines } from "../support/year/made-weather";

const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, "");
const headingsOf = (path: string) => [...withoutCode(textOf(path)).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading);
/** Headings, and the bold words that a paragraph begins with. */
const titlesOf = (path: string) => [
  ...headingsOf(path),
  ...[...textOf(path).matchAll(/^\*\*([^*]+?)\.?\*\*/gm)].map(([, words = ""]) => words),
];
/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const pages = readdirSync(join(root, "docs/physics"));
const folders = ["constructs", "site-files", "site-lists", "stacks", "cli", "testing", "examples", "scripts", "test", "docs"];
const files = [".ts", ".mts", ".md", ".json"]
  .flatMap((ending) => folders.flatMap((folder) => filesBelow(join(root, folder), ending)))
  .concat(readdirSync(root).flatMap((name) => (name.endsWith(".md") ? [join(root, name)] : [])))
  .map((file) => relative(root, file));

/** What of "Title; Title", as it stands behind the path of a page, the page has not. */
function missingTitles(page: string, words: string): readonly string[] {
  const title = titlesOf(page)
    .filter((known) => words.startsWith(known) && !/^[\w-]/.test(words.slice(known.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (title === undefined) return [`${page}, ${words}`];
  const [, next] = /^[,;] ([A-Z].*)/.exec(words.slice(title.length)) ?? [];
  return next === undefined ? [] : missingTitles(page, next);
}

function missingIn(file: string): readonly string[] {
  return [...textOf(file).matchAll(/docs\/physics\/([\w-]+\.md)(?:, ([A-Z].*))?/g)].flatMap(([, name = "", words]) => {
    const page = `docs/physics/${name}`;
    if (!existsSync(join(root, page))) return [page];
    return words === undefined ? [] : missingTitles(page, words);
  });
}

/** Links of a Markdown file to files and headings that are not there. */
function brokenLinks(file: string): readonly string[] {
  const links = [...withoutCode(textOf(file)).matchAll(/\]\(([^)\s:]*\.md)?(?:#([^)\s]+))?\)/g)];
  return links.flatMap(([link, path, anchor]) => {
    const target = path === undefined ? file : join(dirname(file), path);
    if (!existsSync(join(root, target))) return [`${file}: ${link}`];
    return anchor === undefined || headingsOf(target).map(anchorOf).includes(anchor) ? [] : [`${file}: ${link}`];
  });
}

describe("docs/physics", () => {
  it("has every page and section that sources, rules, tests and documents name", () => {
    expect(files.length).toBeGreaterThan(1500);
    expect(files.flatMap((file) => missingIn(file).map((missing) => `${file}: ${missing}`))).toEqual([]);
  });

  it.each(pages)("names in %s only files and folders that exist", (page) => {
    const paths = [...textOf(`docs/physics/${page}`).matchAll(/`([\w./{},-]+\/(?:[\w.{},-]+\.(?:ts|json))?)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(
      paths.filter((path) => !["", "constructs", "constructs/engineering"].some((start) => existsSync(join(root, start, path)))),
    ).toEqual([]);
  });

  it("has every page and heading that Markdown links to, as all documents have", () => {
    expect(files.filter((file) => file.endsWith(".md")).flatMap(brokenLinks)).toEqual([]);
  });

  it.each(pages.filter((page) => page !== "README.md"))("lists %s and each of its sections in its README", (page) => {
    const [title = "", ...sections] = headingsOf(`docs/physics/${page}`);
    const links = [`[${title}](${page})`, ...sections.map((section) => `[${section}](${page}#${anchorOf(section)})`)];
    expect(links.filter((link) => !textOf("docs/physics/README.md").includes(link))).toEqual([]);
  });
});

describe("docs/physics/outdoor-air.md", () => {
  it("shows examples/parts/site-from-weather.ts to the letter", () => {
    const [, code] = /```ts\n([\s\S]*?)```/.exec(textOf("docs/physics/outdoor-air.md")) ?? [];
    expect(code).toBe(textOf("examples/parts/site-from-weather.ts"));
  });

  it("takes the climate of a site from a file, and says of its points which file it was", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "weather-")), "riyadh.epw");
    writeFileSync(file, epwLines().join("\r\n"));
    const { climate } = await siteFromWeather(file);
    const source = { mark: "derived", document: "0.4 % and 99.6 % hours of the year in riyadh.epw (Riyadh SAU 404380, made, 2001)" };
    expect([climate.hottest.source, climate.mostHumid?.source, climate.coldest.source]).toEqual([source, source, source]);
    expect(climate.hottest.dryBulbC).toBeGreaterThan(climate.coldest.dryBulbC);
  });
});
