import { parts, tryFindPart } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { expandParts } from "../../../../constructs/catalog/expand-parts";
import { inTypeScript, pastedIntoSiteFile } from "../../../../constructs/catalog/kinds/part-snippets";

const pasted = (id: string) => pastedIntoSiteFile(tryFindPart(id) as (typeof parts)[number]).join("\n");

describe("inTypeScript()", () => {
  it("inTypeScript() names an owner for a part that leaves numbers open, as the compiler asks for one", () => {
    const typed = (id: string) => inTypeScript(tryFindPart(id) as (typeof parts)[number]);
    expect(["satnms-acu-odu-dc", "abb-s200", "luve-58"].map(typed)).toEqual([
      'declarePart("satnms-acu-odu-dc", {})',
      'declarePart("abb-s200", { rating })',
      'declarePart("luve-58", { owner, coolant, airFlow, fanPower })',
    ]);
  });
});

describe("pastedIntoSiteFile()", () => {
  it("pastedIntoSiteFile() begins at the module, also for what stands in a list", () => {
    expect(pasted("kelvion-121")).toBe(
      "cooling:\n  dryCoolers:\n    part: kelvion-121\n    assuming:\n      owner: …\n      coolant: …\n      airFlow: …\n      fanPower: …",
    );
    expect(pasted("abb-s200")).toBe(
      "power:\n  boards:\n    - circuits:\n        - breaker:\n            part: abb-s200\n            rating: …",
    );
  });

  it("pastedIntoSiteFile() puts every part of the catalogue where a site file takes it", () => {
    for (const part of parts) {
      const written = parse(pastedIntoSiteFile(part).join("\n").replaceAll("…", "63 A"));
      const { design, problems } = expandParts(written);
      // what is taken is written out, with the source that is made of the part
      expect([problems, JSON.stringify(design).includes('"source":{')], part.id).toEqual([[], true]);
    }
  });
});
