import { defineSite, type NodeDesign } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { judgeSite } from "../../../../constructs/report/judge-site";
import { snapshot } from "../../../../constructs/studies/snapshot/snapshot";
import { firstSite } from "../../../../examples/first-site";
import { changed } from "../../../support/props/changed";

const { site: _, ...design } = firstSite;
const why = { reason: "cold plates of the maker's test stand", owner: "integrator@example.org" };
const hot = { reason: "between engines, as logged in 2025", owner: "site@example.org" };
const site = defineSite({
  country: "KW",
  position: { latitude: 29.2, longitude: 47.9, elevation: "50 m" },
  climate: { hottest: { dryBulb: "61 °C", irradiance: "clear-sky", unusual: { dryBulb: hot } }, coldest: { dryBulb: "2 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.25", unusual: { minimum: hot } },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
});
const unusualDesign = changed(changed(design, "compute.racks.0.maximumSupply", "85 °C"), "compute.racks.0.unusual", { maximumSupply: why });

describe("unusualStated()", () => {
  const node = snapshot("unusual", site, unusualDesign);

  it("lists each value outside its plausible range as a declared number of who answers for it", () => {
    const found = node.stated.filter(({ source }) => source.document.includes("usually"));
    expect(found).toEqual([
      {
        path: "site.climate.hottest.dryBulb",
        isUnusual: true,
        source: {
          mark: "declared",
          document: "dryBulb of 61 °C, usually -72 °C to 60 °C: between engines, as logged in 2025",
          owner: hot.owner,
        },
      },
      {
        path: "site.grid.minimum",
        isUnusual: true,
        source: { mark: "declared", document: "minimum of 0.25, usually 0.3 to 1: between engines, as logged in 2025", owner: hot.owner },
      },
      {
        path: "compute.racks[0].maximumSupply",
        module: "compute",
        isUnusual: true,
        source: {
          mark: "declared",
          document: "maximumSupply of 85 °C, usually 5 °C to 80 °C: cold plates of the maker's test stand",
          owner: why.owner,
        },
      },
    ]);
  });

  it("puts them into the report", () => {
    const { declared } = judgeSite(node, {}).report({});
    expect(declared).toContainEqual({
      path: "site.grid.minimum",
      mark: "declared",
      isUnusual: true,
      document: "minimum of 0.25, usually 0.3 to 1: between engines, as logged in 2025",
      owner: hot.owner,
    });
  });

  it("lists nothing of a candidate, which is not there yet", () => {
    const pads = {
      saturationEfficiency: "0.8",
      cyclesOfConcentration: 3,
      startTemperature: "60 °C",
      unusual: { startTemperature: why },
    } as const;
    const offering = { ...design, candidates: { pads } } as NodeDesign;
    expect(snapshot("offering", firstSite.site, offering).stated).toEqual(snapshot("offering", firstSite.site, design).stated);
  });
});
