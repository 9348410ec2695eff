import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parts } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { expandParts } from "../../constructs/catalog/expand-parts";
import { dryCoolerSchema } from "../../constructs/cooling/dry-coolers.props";
import { parseProps } from "../../constructs/props/parse-props";
import { partPages, stalePartPages } from "../../scripts/part-pages";
import { root } from "../../scripts/repository";
import { codeBlocks } from "../support/docs/code-blocks";

const shown = (page: string | undefined) => (page ?? "").replace(/\\(?=[\\<>*_`~[\]|#+.)-])/g, "");

describe("The pages of the parts", () => {
  it.each(Object.entries(partPages()))("%s is as the catalogue is: `npm run parts` writes it", (path, text) => {
    expect(readFileSync(join(root, path), "utf8")).toBe(text);
  });

  it("has no page of a kind that is gone", () => {
    expect(stalePartPages()).toEqual([]);
  });

  it("says of each part what its document gives and leaves open, in which document, and what to mind", () => {
    const pages = partPages();
    for (const { id, kind, maker, model, published, open, beside = {}, remark = "", source } of parts) {
      const [, section = ""] = shown(pages[`docs/parts/${kind}.md`]).split(`\n## ${id}\n`);
      const [own = ""] = section.split("\n## ");
      for (const words of [maker, model, ...Object.keys(published), ...open, ...Object.keys(beside), remark, source.document, source.mark])
        expect(own, id).toContain(words);
      if (source.url !== undefined) expect(own, id).toContain(`(<${source.url}>)`);
    }
  });

  it("shows a site file that is one: the cooler of its example is read, with the numbers of its document", () => {
    const [code = ""] = codeBlocks(partPages()["docs/parts/README.md"] ?? "", "yaml");
    const { design, problems } = expandParts({ cooling: parse(code) });
    expect(problems).toEqual([]);
    const { dryCoolers } = design.cooling as { readonly dryCoolers: unknown };
    expect(parseProps(dryCoolerSchema, "dryCoolers", dryCoolers).rating.heat.kilowatts).toBe(121.3);
  });

  it("is reached from the README", () => {
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain("docs/parts/README.md");
  });
});
