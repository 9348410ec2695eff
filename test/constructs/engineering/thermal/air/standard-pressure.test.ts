import { describe, expect, it } from "vitest";
import { standardPressurePa } from "../../../../../constructs/engineering/thermal/air/standard-pressure";
import { relativeDifference, vector, worked } from "../../../../support/reference";

describe("standardPressurePa()", () => {
  it.each(["psy-patm-500", "psy-patm-4000"])("standardPressurePa() meets the published %s", (id) => {
    const { inputs, expected, tolerance } = vector(id);
    expect(Math.abs(standardPressurePa(inputs.h_m ?? Number.NaN) - expected)).toBeLessThan(tolerance);
  });

  it("standardPressurePa() meets the pressure on ASHRAE's climate sheet of Riyadh, 93.92 kPa at 635 m", () => {
    const { inputs, expected, tolerance } = vector("stdp-riyadh");
    expect(Math.abs(standardPressurePa(inputs.h_m ?? Number.NaN) / 1000 - expected)).toBeLessThan(tolerance);
  });

  it("standardPressurePa() agrees with the worked cases", () => {
    for (const { given, value } of worked<{ elevation_m: number }, number>("standard pressure Pa")) {
      expect(relativeDifference(standardPressurePa(given.elevation_m), value)).toBeLessThan(1e-7);
    }
  });

  it("standardPressurePa() falls with every metre over the whole range", () => {
    for (let h = -5000; h < 11_000; h += 50) expect(standardPressurePa(h + 50)).toBeLessThan(standardPressurePa(h));
  });

  it("standardPressurePa() refuses elevations outside its range, and NaN", () => {
    for (const h of [-5001, 11_001, Number.NaN]) expect(() => standardPressurePa(h)).toThrow(/^Elevation must lie between/);
  });
});
