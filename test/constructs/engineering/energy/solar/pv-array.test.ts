import { describe, expect, it } from "vitest";
import { type PvArray, pvOutputW, pvYearW } from "../../../../../constructs/engineering/energy/solar/pv-array";

const array: PvArray = {
  plane: { tiltDegrees: 20, azimuthDegrees: 180 },
  ratedW: 12_000,
  temperatureCoefficientPerK: -0.0035,
  noctC: 45,
  moduleEfficiency: 0.2,
  losses: 0.14,
  directToAlternating: 1.2,
  inverterEfficiency: 0.96,
};
const riyadh = { latitudeDegrees: 24.7, longitudeDegrees: 46.73, elevationM: 620 };
const time = { year: 2025, utcOffsetH: 3, momentH: 0.5 };
const dark = { globalHorizontalWPerM2: 0, directNormalWPerM2: 0, diffuseHorizontalWPerM2: 0, dryBulbC: 25, windSpeedMPerS: 1 };

describe("pvOutputW()", () => {
  it("pvOutputW() by hand: 1,000 W/m², 25 °C, 1 m/s", () => {
    // cells 55.230790 °C (published, cell temperature); P_dc = 12,000·(1 − 0.0035·30.230790)·0.86 = 12,000·0.894192·0.86 = 9,228.064 W
    // ζ = 9,228.064/10,416.667 = 0.885894; η = 0.96/0.9637·(−0.014351 − 0.006660 + 0.9858) = 0.996161·0.964789 = 0.961085; P_ac = 8,868.95 W
    expect(pvOutputW(array, 1000, 25, 1)).toBeCloseTo(8868.95, 0);
  });

  it("pvOutputW() is nothing in the dark and at most the inverter's rating", () => {
    expect(pvOutputW(array, 0, 50, 0)).toBe(0);
    for (let g = 0; g <= 1500; g += 25) expect(pvOutputW(array, g, -30, 10)).toBeLessThanOrEqual(10_000 + 1e-9);
    expect(() => pvOutputW(array, -1, 25, 1)).toThrow(RangeError);
  });
});

describe("pvYearW()", () => {
  it("pvYearW() of a clear sky all day gives most near noon, the same before and after it, and nothing at night", () => {
    const clear = { ...dark, globalHorizontalWPerM2: 500, directNormalWPerM2: 800, diffuseHorizontalWPerM2: 0 };
    const year = pvYearW({ ...array, plane: { tiltDegrees: 0, azimuthDegrees: 180 } }, riyadh, Array(8760).fill(clear), time);
    const day = Array.from(year.subarray(79 * 24, 80 * 24)); // 21 March
    expect(
      day
        .slice(0, 6)
        .concat(day.slice(18))
        .every((watts) => watts === 0),
    ).toBe(true);
    expect([11, 12]).toContain(day.indexOf(Math.max(...day))); // noon of the sun is 12:00, less 7 min for 46.73 − 45°, and 7 min of equation of time
    for (let i = 0; i < 6; i++) expect(Math.abs((day[11 - i] ?? 0) - (day[12 + i] ?? 0))).toBeLessThan(500);
  });

  it("pvYearW() of a plane to the east works in the morning, to the west in the afternoon, and equally over a year of like days", () => {
    const clear = { ...dark, directNormalWPerM2: 800 };
    const sum = (watts: Float64Array, from: number, to: number) =>
      watts.reduce((total, w, i) => total + (i % 24 >= from && i % 24 < to ? w : 0), 0);
    const east = pvYearW({ ...array, plane: { tiltDegrees: 45, azimuthDegrees: 90 } }, riyadh, Array(8760).fill(clear), time);
    const west = pvYearW({ ...array, plane: { tiltDegrees: 45, azimuthDegrees: 270 } }, riyadh, Array(8760).fill(clear), time);
    expect(sum(east, 0, 12)).toBeGreaterThan(2 * sum(east, 12, 24));
    expect(sum(west, 12, 24)).toBeGreaterThan(2 * sum(west, 0, 12));
    expect(sum(west, 0, 24) / sum(east, 0, 24)).toBeCloseTo(1, 2);
  });

  it("pvYearW() refuses a leap year, of which nobody knows the 29 February", () => {
    expect(() => pvYearW(array, riyadh, [dark], { ...time, year: 2024 })).toThrow(/^Year must have no leap day but is 2024/);
    expect(() => pvYearW(array, riyadh, [dark], { ...time, year: 2025.5 })).toThrow(RangeError);
  });
});
