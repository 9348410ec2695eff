import { describe, expect, it } from "vitest";
import { extraterrestrialWPerM2, relativeAirMass } from "../../../../../constructs/engineering/energy/solar/sky";

// Published values of pvlib-python @6382338, tests/test_irradiance.py: 24 June, day 175.
describe("extraterrestrialWPerM2()", () => {
  it("extraterrestrialWPerM2() meets the published 1,321.1656 W/m² of day 175", () => {
    expect(extraterrestrialWPerM2(175)).toBeCloseTo(1321.1655834833093, 9);
  });

  it("extraterrestrialWPerM2() is greatest in the first days of January and least in the first of July, with the square of the distance", () => {
    const days = Array.from({ length: 365 }, (_, i) => extraterrestrialWPerM2(i + 1));
    expect(days.indexOf(Math.max(...days)) + 1).toBeLessThan(6);
    expect(Math.abs(days.indexOf(Math.min(...days)) + 1 - 185)).toBeLessThan(6);
    expect(Math.max(...days) / 1366.1).toBeCloseTo(1 / 0.98329 ** 2, 2); // nearest and farthest distance of the earth [au]
    expect(Math.min(...days) / 1366.1).toBeCloseTo(1 / 1.01671 ** 2, 2);
  });
});

describe("relativeAirMass()", () => {
  it.each([
    [82.85457044, 7.58831596],
    [10.56413562, 1.01688136],
    [72.41687122, 3.27930443],
  ])("relativeAirMass() meets the published value at a zenith of %f°", (zenith, mass) => {
    expect(relativeAirMass(zenith)).toBeCloseTo(mass, 7);
  });

  it("relativeAirMass() grows with the zenith and is undefined below the horizon", () => {
    for (let z = 0; z < 90; z += 0.5) expect(relativeAirMass(z + 0.5) ?? Number.NaN).toBeGreaterThan(relativeAirMass(z) ?? Number.NaN);
    for (const wrong of [90.01, -1, Number.NaN]) expect(relativeAirMass(wrong)).toBeUndefined();
  });
});
