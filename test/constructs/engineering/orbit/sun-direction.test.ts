import { describe, expect, it } from "vitest";
import { sunOfEarth } from "../../../../constructs/engineering/energy/solar/sun-of-earth";
import { subsolarPoint, sunDirection } from "../../../../constructs/engineering/orbit/sun-direction";
import orbits from "./vectors-orbit.json";

describe("subsolarPoint()", () => {
  it.each(orbits.vectors.filter((vector) => vector.for === "sun"))("subsolarPoint() meets $source", (vector) => {
    const { inputs, expected, tolerance } = vector as unknown as {
      inputs: { at: string[] };
      expected: { subsolarLatitude: number[]; subsolarLongitude: number[] };
      tolerance: { abs: number };
    };
    inputs.at.forEach((instant, i) => {
      const { latitudeDegrees, longitudeDegrees } = subsolarPoint(Date.parse(instant));
      expect(Math.abs(latitudeDegrees - (expected.subsolarLatitude[i] ?? Number.NaN))).toBeLessThanOrEqual(tolerance.abs);
      expect(Math.abs(longitudeDegrees - (expected.subsolarLongitude[i] ?? Number.NaN))).toBeLessThanOrEqual(tolerance.abs);
    });
  });

  it("subsolarPoint() has longitudes from −180 to below 180 through a day", () => {
    for (let hour = 0; hour < 48; hour++) {
      const { longitudeDegrees } = subsolarPoint(Date.UTC(2026, 0, 1, hour / 2));
      expect(longitudeDegrees).toBeGreaterThanOrEqual(-180);
      expect(longitudeDegrees).toBeLessThan(180);
    }
  });
});

describe("sunDirection()", () => {
  it("sunDirection() is within 0.016° of the exact sun of the solar equations from 1958 to 2050", () => {
    for (let year = 1958; year <= 2050; year += 4) {
      for (let month = 0; month < 12; month++) {
        const instantMs = Date.UTC(year, month, 7, 5);
        const { rightAscensionRad: a, declinationRad: d } = sunDirection(instantMs);
        const exact = sunOfEarth(instantMs / 1000);
        const cosine =
          Math.sin(d) * Math.sin(exact.declinationRad) +
          Math.cos(d) * Math.cos(exact.declinationRad) * Math.cos(a - exact.rightAscensionRad);
        expect((Math.acos(Math.min(1, cosine)) * 180) / Math.PI).toBeLessThan(0.016); // aberration and nutation, 0.006°, are in the exact one alone
      }
    }
  });
});
