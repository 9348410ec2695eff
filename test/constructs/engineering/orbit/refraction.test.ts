import { describe, expect, it } from "vitest";
import { refractionDegrees } from "../../../../constructs/engineering/orbit/refraction";
import orbits from "./vectors-orbit.json";

const air = { pressureHPa: 1010, temperatureC: 10 };

describe("refractionDegrees()", () => {
  it.each(orbits.vectors.filter((vector) => vector.for === "refraction"))("refractionDegrees() meets $source", (vector) => {
    const { inputs, expected, tolerance } = vector as unknown as {
      inputs: { elevation: number[]; pressure_hPa: number; temperature_C: number };
      expected: { refraction: number[] };
      tolerance: { abs: number };
    };
    inputs.elevation.forEach((elevation, i) => {
      const found = refractionDegrees(elevation, { pressureHPa: inputs.pressure_hPa, temperatureC: inputs.temperature_C });
      expect(Math.abs(found - (expected.refraction[i] ?? Number.NaN))).toBeLessThanOrEqual(tolerance.abs);
    });
  });

  it("refractionDegrees() falls with the elevation over the whole range, so that what stands higher is seen higher", () => {
    for (let e = -1; e < 89.9; e += 0.05) {
      const fall = refractionDegrees(e, air) - refractionDegrees(e + 0.05, air);
      expect(fall).toBeGreaterThan(0);
      expect(fall).toBeLessThan(0.05);
    }
  });

  it("refractionDegrees() goes with pressure and against absolute temperature", () => {
    expect(refractionDegrees(5, { ...air, pressureHPa: 505 })).toBeCloseTo(refractionDegrees(5, air) / 2, 12);
    expect(refractionDegrees(5, { ...air, temperatureC: 20 })).toBeCloseTo((refractionDegrees(5, air) * 283) / 293, 12);
  });

  it("refractionDegrees() refuses elevations that it is not for, and NaN", () => {
    for (const e of [-1.01, 90.1, Number.NaN]) expect(() => refractionDegrees(e, air)).toThrow(/^Elevation must lie between −1 and 90°/);
  });
});
