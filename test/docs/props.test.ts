import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { propPages } from "../../scripts/prop-pages";
import { filesBelow, root } from "../../scripts/repository";

describe("docs/props", () => {
  let pages: Readonly<Record<string, string>>;
  beforeAll(() => {
    pages = propPages();
  });

  it("has each page as the props are: `npm run props` writes it", () => {
    expect(Object.fromEntries(Object.keys(pages).map((path) => [path, readFileSync(join(root, path), "utf8")]))).toEqual(pages);
  });

  it("has no other page", () => {
    expect(filesBelow(join(root, "docs/props"), ".md")).toEqual(
      Object.keys(pages)
        .map((path) => join(root, path))
        .sort(),
    );
  });

  it("says what a prop is, its unit, and what stands in for it", () => {
    expect(pages["docs/props/compute.md"]).toMatch(/^- `racks\[\]\.captureRatio`: Share of the power .* Default: 0\. Ratio as "0\.85"/m);
    expect(pages["docs/props/site.md"]).toMatch(/^- `country`, needed: `"AE"` or /m);
  });
});
