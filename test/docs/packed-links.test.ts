import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json";
import { llmsText } from "../../scripts/lay-out-package";
import { linkNames, namesOf, unknownNames } from "../../scripts/link-names";
import { writtenPages } from "../../scripts/pages/written-pages";
import { filesBelow, root } from "../../scripts/repository";

/** Paths to which a document leads, without what is on the web and what is on its own page. */
function linksOf(document: string, text: string): string[] {
  return [...text.replaceAll(/^```.*?^```/gms, "").matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^<?(?:[a-z]+:|#)/.test(target))
    .map((target) => relative(root, resolve(dirname(document), target.replace(/#.*$/, ""))));
}

const textsOf = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));

/** Links that lead to nothing that is there, by the document. */
const deadLinks = (documents: Readonly<Record<string, string>>, isThere: (path: string) => boolean) =>
  Object.entries(documents).flatMap(([document, text]) =>
    linksOf(document, text).flatMap((path) => (isThere(path) ? [] : [`${document}: ${path}`])),
  );

describe("documents in git", () => {
  it("link to what is in git alone: pages that are written from the sources are named in code there", () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trimEnd().split("\n");
    const documents = tracked.filter((path) => path.endsWith(".md") && existsSync(join(root, path)));
    expect(documents.length).toBeGreaterThan(100);
    const isTracked = (path: string) => tracked.some((file) => file === path || file.startsWith(`${path}/`));
    expect(deadLinks(textsOf(documents), isTracked)).toEqual([]);
  });
});

describe("documents in the package", () => {
  const pages = textsOf(writtenPages());
  const names = namesOf(pages);
  const paths = packageJson.files
    .filter((entry) => existsSync(join(root, entry))) // `dist` is built when the package is made
    .flatMap((entry) => (statSync(join(root, entry)).isDirectory() ? filesBelow(join(root, entry), ".md") : [join(root, entry)]))
    .map((path) => relative(root, path))
    .filter((path) => path.endsWith(".md"));
  const documents = Object.fromEntries(Object.entries(textsOf(paths)).map(([path, text]) => [path, linkNames(path, text, names)]));

  it("are many", () => {
    expect(Object.keys(pages).length).toBeGreaterThan(100); // `npm run docs:pages` writes them
    expect(paths.length).toBeGreaterThan(200);
  });

  it("link to nothing that the package leaves out: there the link leads nowhere", () => {
    const isPacked = (path: string) => packageJson.files.some((entry) => path === entry || path.startsWith(`${entry}/`));
    expect(deadLinks(documents, (path) => isPacked(path) && existsSync(join(root, path)))).toEqual([]);
  });

  it("have links in the place of names of rules, parts, countries, props and pages", () => {
    const linked = (words: string, path = "docs/papers.md") => linkNames(path, words, names);
    expect(linked("by `power/breaker-loading`, `kelvion-121`")).toBe(
      "by [`power/breaker-loading`](rules/power/breaker-loading.md), [`kelvion-121`](parts/dry-cooler.md#kelvion-121)",
    );
    expect(linked("by `operations/fan-lost`")).toBe("by [`operations/fan-lost`](watched-limits.md#operationsfan-lost)");
    expect(linked("in `SA`, `power.feeds[].name` of `docs/props/FeedProps.md`", "docs/rules/README.md")).toBe(
      "in [`SA`](../countries/SA.md), [`power.feeds[].name`](../props/FeedProps.md) of [`docs/props/FeedProps.md`](../props/FeedProps.md)",
    );
  });

  it("are refused for a name in code that looks like a rule, a part, a prop or a type, and is none", () => {
    const types = new Set(["FeedProps"]);
    const unknown = ["power/braker-loading", "power/autonomy-reached", "kelvion-112", "power.feeds.nam", "FedProps"];
    expect(unknownNames(unknown.map((name) => `\`${name}\``).join(" "), names, types)).toEqual(unknown);
    const known = [
      "power/breaker-loading",
      "power/feed-a",
      "operations/fan-lost",
      "kelvion-121",
      "power.feeds.name",
      "power.ts",
      "FeedProps",
      "no-name",
    ];
    expect(unknownNames(known.map((name) => `\`${name}\``).join(" "), names, types)).toEqual([]);
  });

  it("have no link in code, in a link, in a heading, to their own page, or of a name that nothing has", () => {
    const block = "```yaml\n`SA`\n```";
    for (const words of [block, "[`SA` here](a.md)", "[racks\\[\\] `SA`](a.md)", "# `SA`", "`XX`", "`list`"])
      expect(linkNames("README.md", words, names)).toBe(words);
    expect(linkNames("docs/countries/SA.md", "`SA` and `docs/countries/SA.md`", names)).toBe("`SA` and `docs/countries/SA.md`");
  });
});

describe("llms.txt", () => {
  it("has the pages of the index in its order, each with what it contains", () => {
    const text = llmsText(readFileSync(join(root, "docs/README.md"), "utf8"), "What it is.");
    expect(text.startsWith("# cdktf-edge-node\n\n> What it is.\n")).toBe(true);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, section]) => section)).toEqual(["Learn", "Do", "Look up", "Understand"]);
    expect(text).toContain("\n- [Policy](docs/policy.md): which rules judge a site, and which findings are accepted\n");
    expect(linksOf("llms.txt", text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
