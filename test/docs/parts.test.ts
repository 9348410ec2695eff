import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parts } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { expandParts } from "../../constructs/catalog/expand-parts";
import { dryCoolerSchema } from "../../constructs/cooling/dry-coolers.props";
import { parseProps } from "../../constructs/props/parse-props";
import { partPages } from "../../scripts/pages/part-pages";
import { root } from "../../scripts/repository";
import { codeBlocks } from "../support/docs/code-blocks";

const shown = (page: string | undefined) => (page ?? "").replace(/\\(?=[\\<>*_`~[\]|#+.)-])/g, "");

describe("The pages of the parts", () => {
  it("say of each part what stated by its document and leaves open, in which document, and what to mind", () => {
    const pages = partPages();
    for (const { id, kind, maker, model, published, open, beside = {}, remark = "", source } of parts) {
      const [, section = ""] = shown(pages[`docs/parts/${kind}.md`]).split(`\n## ${id}\n`);
      const [own = ""] = section.split("\n## ");
      for (const words of [maker, model, ...Object.keys(published), ...open, ...Object.keys(beside), remark, source.document, source.mark])
        expect(own, id).toContain(words);
      if (source.url !== undefined) expect(own, id).toContain(`(<${source.url}>)`);
    }
  });

  it("are explained by a site file that is one: the cooler of its example is read, with the numbers of its document", () => {
    const [code = ""] = codeBlocks(readFileSync(join(root, "docs/parts/README.md"), "utf8"), "yaml");
    const { design, problems } = expandParts({ cooling: parse(code) });
    expect(problems).toEqual([]);
    const { dryCoolers } = design.cooling as { readonly dryCoolers: unknown };
    expect(parseProps(dryCoolerSchema, "dryCoolers", dryCoolers).rating.heat.kilowatts).toBe(121.3);
  });

  it("are reached from the README", () => {
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain("docs/parts/README.md");
  });
});
