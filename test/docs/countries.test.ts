import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CountryProps, countries, defineCountry } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { factsOf } from "../../constructs/site/countries/profile/facts-of";
import { countryPages, propOf } from "../../scripts/pages/country-pages";
import { root } from "../../scripts/repository";
import { codeBlocks } from "../support/docs/code-blocks";

const guide = readFileSync(join(root, "docs/countries.md"), "utf8");
const [changed = "", added = ""] = codeBlocks(guide, "yaml");
const countryIn = (text: string) => defineCountry((parse(text) as { readonly country: CountryProps }).country).profile;

describe("The pages of the countries", () => {
  it("list what is still to find out: every fact that was not read, and no other", () => {
    for (const [code, { profile }] of Object.entries(countries)) {
      const [, list = ""] = (countryPages()[`docs/countries/${code}.md`] ?? "").split(/^## (?:To find out|Facts)$/m);
      const open = factsOf(profile).filter(({ source: { mark } }) => mark === "recalled" || mark === "unknown");
      expect(list.match(/^- /gm)?.length, code).toBe(open.length);
      for (const { path } of open) expect(list, code).toContain(`\`${propOf(path)}\``);
    }
  });
});

describe("docs/countries.md", () => {
  it("changes a country by the facts that it shows", () => {
    expect(countryIn(changed).grid).toMatchObject({
      lineToLineV: { value: [380], source: { owner: "grid team" } },
      tolerance: { value: { below: 0.06, above: 0.06 } },
      frequencyHz: countries.SA.profile.grid.frequencyHz,
    });
  });

  it("adds a country by the block to copy", () => {
    const profile = countryIn(added);
    expect(profile).toMatchObject({
      code: "NA",
      grid: { lineToLineV: { value: [400] }, tolerance: { value: { below: 0.1, above: 0.05 } } },
    });
    expect(profile.certification.map(({ id, names }) => [id, names])).toEqual([["type-approval", ["radio"]]]);
  });
});
