import { describe, expect, it } from "vitest";
import { countries } from "../../../../constructs/site";
import reference from "../../../reference/country-grids.json";

describe("countries", () => {
  it.each(reference.countries)("has the grid of $name as published", ({ iso2, name, threePhaseV, frequencyHz }) => {
    const profile = Object.values(countries).find((country) => country.iso2 === iso2);
    expect(profile).toMatchObject({ iso2, name, lineToLineV: threePhaseV[0], frequencyHz });
  });

  it("has a source for every profile and stands under its own code", () => {
    for (const [code, profile] of Object.entries(countries)) {
      expect(profile.iso2).toBe(code);
      expect(profile.gridSource.document).not.toBe("");
    }
  });
});
