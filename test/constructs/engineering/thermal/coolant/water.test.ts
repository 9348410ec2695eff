import { describe, expect, it } from "vitest";
import {
  waterConductivityWPerMK,
  waterDensityKgPerM3,
  waterSpecificHeatJPerKgK,
} from "../../../../../constructs/engineering/thermal/coolant/water";

/** IAPWS SR6-08(2011), table 8: verification values at 0.1 MPa. */
const table8 = [
  { kelvin: 260, density: 997.06836, specificHeat: 4300.17472, conductivity: 0.51562801 },
  { kelvin: 298.15, density: 997.047013, specificHeat: 4181.44618, conductivity: 0.606502308 },
  { kelvin: 375, density: 957.00971, specificHeat: 4217.74697, conductivity: 0.677913788 },
];

describe("water", () => {
  it.each(table8)(
    "waterDensityKgPerM3() and its companions meet the release's verification values at $kelvin K",
    ({ kelvin, density, specificHeat, conductivity }) => {
      const t = kelvin - 273.15;
      expect(Math.abs(waterDensityKgPerM3(t) - density)).toBeLessThan(1e-6);
      expect(Math.abs(waterSpecificHeatJPerKgK(t) - specificHeat)).toBeLessThan(1e-5);
      expect(Math.abs(waterConductivityWPerMK(t) - conductivity)).toBeLessThan(1e-9);
    },
  );

  it("waterDensityKgPerM3() is largest at 4 °C", () => {
    for (let t = 0; t <= 100; t += 0.5) expect(waterDensityKgPerM3(t)).toBeLessThanOrEqual(waterDensityKgPerM3(3.98) + 1e-9);
  });

  it("waterDensityKgPerM3() refuses temperatures outside the release, and NaN", () => {
    for (const t of [-20.1, 110.1, Number.NaN]) expect(() => waterDensityKgPerM3(t)).toThrow(/^Liquid water must be between/);
  });
});
