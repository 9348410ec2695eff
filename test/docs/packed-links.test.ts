import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json";
import { filesBelow, root } from "../../scripts/repository";

/** Documents that the package holds. */
const documents = packageJson.files
  .map((entry) => join(root, entry))
  .filter((path) => existsSync(path)) // `dist` is built when the package is made
  .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path, ".md") : path.endsWith(".md") ? [path] : []));

/** Paths to which a document links, without what is on the web and what is on its own page. */
function linksOf(document: string): string[] {
  const text = readFileSync(document, "utf8").replaceAll(/^```.*?^```/gms, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target).filter((target) => !/^<?(?:[a-z]+:|#)/.test(target));
}

describe("documents in the package", () => {
  it("are many", () => {
    expect(documents.length).toBeGreaterThan(100);
  });

  it("link to nothing that the package leaves out: there the link leads nowhere", () => {
    const isPacked = (path: string) => packageJson.files.some((entry) => path === entry || path.startsWith(`${entry}/`));
    const dead = documents.flatMap((document) =>
      linksOf(document)
        .map((target) => relative(root, resolve(dirname(document), target.replace(/#.*$/, ""))))
        .filter((path) => !(isPacked(path) && existsSync(join(root, path))))
        .map((path) => `${relative(root, document)}: ${path}`),
    );
    expect(dead).toEqual([]);
  });
});
