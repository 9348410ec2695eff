import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { propPages } from "../../scripts/pages/prop-pages";
import { root } from "../../scripts/repository";

describe("docs/props", () => {
  let pages: Readonly<Record<string, string>>;
  beforeAll(() => {
    pages = propPages();
  });

  it("has a README that names each page", () => {
    const readme = readFileSync(join(root, "docs/props/README.md"), "utf8");
    expect([...readme.matchAll(/^\| `(docs\/props\/[^`]*)`/gm)].map(([, path]) => path).sort()).toEqual(Object.keys(pages).sort());
  });

  it("says what a prop is, its unit, and what stands in for it", () => {
    expect(pages["docs/props/compute.md"]).toMatch(
      /^- `racks\[\]\.captureRatio`: Share of the power .* Default: 0\. Ratio, such as "0\.85"/m,
    );
    expect(pages["docs/props/site.md"]).toMatch(/^- `country`, needed: `"AE"` or /m);
  });
});
