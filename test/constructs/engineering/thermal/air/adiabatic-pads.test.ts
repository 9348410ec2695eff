import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wetPads } from "../../../../../constructs/engineering/thermal/air/adiabatic-pads";
import { moistAir, relativeHumidity, wetBulbC } from "../../../../../constructs/engineering/thermal/air/moist-air";
import { relativeDifference, worked } from "../../../../support/reference";

describe("wetPads()", () => {
  it("wetPads() agrees with the worked cases at e = 0.8", () => {
    type Value = { air_out_C: number; humidity_ratio_out: number; kg_water_per_kg_dry_air: number };
    for (const { given, value } of worked<{ dry_bulb_C: number; wet_bulb_C: number; pressure_Pa: number }, Value>(
      "adiabatic pads, e = 0.8",
    )) {
      const { air, evaporatedKgPerKg } = wetPads(
        moistAir({ dryBulbC: given.dry_bulb_C, wetBulbC: given.wet_bulb_C, pressurePa: given.pressure_Pa }),
        0.8,
      );
      expect(relativeDifference(air.dryBulbC, value.air_out_C)).toBeLessThan(1e-7);
      expect(relativeDifference(air.humidityRatio, value.humidity_ratio_out)).toBeLessThan(1e-5);
      expect(relativeDifference(evaporatedKgPerKg, value.kg_water_per_kg_dry_air)).toBeLessThan(1e-5);
    }
  });

  it("wetPads() keeps the wet bulb and never takes water out of the air", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 55, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (dryBulbC, rh, efficiency) => {
          const before = moistAir({ dryBulbC, relativeHumidity: rh, pressurePa: 95_000 });
          // ASHRAE's wet bulb equations for ice and for water do not meet at 0 °C
          fc.pre(Math.abs(wetBulbC(before)) > 0.1);
          const { air, evaporatedKgPerKg } = wetPads(before, efficiency);
          expect(evaporatedKgPerKg).toBeGreaterThanOrEqual(0);
          expect(air.dryBulbC).toBeLessThanOrEqual(dryBulbC);
          expect(relativeHumidity(air)).toBeLessThan(1.001);
          const { wetBulbC: _, ...unlabelled } = air;
          expect(Math.abs(wetBulbC(unlabelled) - wetBulbC(before))).toBeLessThan(0.005);
        },
      ),
    );
  });

  it("wetPads() leaves saturated air as it is", () => {
    const air = moistAir({ dryBulbC: 25, relativeHumidity: 1, pressurePa: 101_325 });
    expect(wetPads(air, 0.9).air.dryBulbC).toBeCloseTo(25, 2);
  });

  it("wetPads() refuses an efficiency above 1, and NaN", () => {
    const air = moistAir({ dryBulbC: 25, pressurePa: 101_325 });
    for (const efficiency of [1.1, -0.1, 80, Number.NaN]) expect(() => wetPads(air, efficiency)).toThrow(/^Saturation efficiency of pads/);
  });
});
