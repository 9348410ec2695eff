import { describe, expect, it } from "vitest";
import { type CountryCode, countries } from "../../../../constructs/site";
import boxes from "../../../reference/country-boxes.json";
import reference from "../../../reference/country-grids.json";

describe("countries", () => {
  it.each(reference.countries)("has the grid of $name as published", ({ iso2, name, threePhaseV, frequencyHz }) => {
    const profile = Object.values(countries).find((country) => country.iso2 === iso2);
    expect(profile).toMatchObject({ iso2, name, lineToLineV: threePhaseV[0], frequencyHz });
  });

  /** How far apart two drawings of one border are [°]. */
  const borderDegrees = 0.15;

  it.each(Object.entries(boxes.westSouthEastNorth))("has the box around %s as another map draws it, islands aside", (iso2, box) => {
    const { bounds } = countries[iso2 as CountryCode];
    const islands = iso2 === "CL" ? 110 : 0; // Easter Island lies west of all else
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = box;
    expect(Math.abs(bounds.latitude[0] - south)).toBeLessThan(borderDegrees * 2);
    expect(Math.abs(bounds.latitude[1] - north)).toBeLessThan(borderDegrees);
    expect(Math.abs(Math.max(bounds.longitude[0], islands ? west : -180) - west)).toBeLessThan(borderDegrees);
    expect(Math.abs(bounds.longitude[1] - east)).toBeLessThan(islands ? 0.6 : borderDegrees);
  });

  it("has a source for every profile and stands under its own code", () => {
    for (const [code, profile] of Object.entries(countries)) {
      expect(profile.iso2).toBe(code);
      expect(profile.gridSource.document).not.toBe("");
    }
  });
});
