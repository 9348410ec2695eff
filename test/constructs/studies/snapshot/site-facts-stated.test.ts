import type { Site } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import type { CoolingFacts } from "../../../../constructs/facts/cooling/cooling";
import { skyDefaults } from "../../../../constructs/studies/snapshot/site-facts-stated";

const point = { irradianceWPerM2: {}, otherIrradianceWPerM2: 0 };

/** Paths of what nobody states at a site whose coldest point has no sun of its own. */
function pathsFor(...surfaces: readonly { readonly name: string; readonly floor?: boolean; readonly roof?: boolean }[]): string[] {
  const site = { climate: { hottest: { ...point, otherIrradianceWPerM2: 300 }, coldest: point } } as unknown as Site;
  return skyDefaults(site, { room: { surfaces } } as unknown as CoolingFacts).map(({ path }) => path);
}

describe("skyDefaults()", () => {
  it("skyDefaults() says what is taken for the sun of the coldest point where a wall has none, and nothing of floors alone", () => {
    expect(pathsFor({ name: "floor", floor: true })).toEqual([]);
    expect(pathsFor({ name: "floor", floor: true }, { name: "wall" })).toEqual(["site/climate/coldest/irradiance"]);
  });

  it("skyDefaults() says what is taken for the sky over a roof at every climate point", () => {
    expect(pathsFor({ name: "roof", roof: true })).toEqual([
      "site/climate/hottest/sky-radiation",
      "site/climate/coldest/irradiance",
      "site/climate/coldest/sky-radiation",
    ]);
  });
});
