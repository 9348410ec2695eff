import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dewPointC, heatedAir, moistAir, relativeHumidity, wetBulbC } from "../../../../../constructs/engineering/thermal/air/moist-air";
import { moistDensityKgPerM3, specificVolumeM3PerKg } from "../../../../../constructs/engineering/thermal/air/moist-air-properties";
import { uniform } from "../../../../support/generated/uniform";
import { relativeDifference, vector, worked } from "../../../../support/reference";

const seaLevelPa = 101_325;

interface WorkedAir {
  humidity_ratio: number;
  dew_point_C: number;
  rh: number;
  density_kg_m3: number;
  specific_volume_m3_kg_dry: number;
  cp_J_kg_dry_K: number;
}

/** Enthalpy that the library itself does not need: h = 1006·T + W·(2501000 + 1860·T), ASHRAE Fundamentals 2017, ch. 1, eq. 30. */
const enthalpyJPerKg = (t: number, w: number) => 1006 * t + w * (2_501_000 + 1860 * t);

describe("moistAir()", () => {
  it("moistAir() has the published density of air of 30 °C, W = 0.02 at 95,461 Pa", () => {
    const { expected, tolerance } = vector("psy-rho");
    expect(Math.abs(moistDensityKgPerM3(30, 0.02, 95_461) - expected)).toBeLessThan(tolerance);
    expect(moistAir({ dryBulbC: 30, humidityRatio: 0.02, pressurePa: 95_461 }).densityKgPerM3).toBe(moistDensityKgPerM3(30, 0.02, 95_461));
  });

  it("moistAir() meets ASHRAE's example 1: dry bulb 40 °C, wet bulb 20 °C", () => {
    const air = moistAir({ dryBulbC: 40, wetBulbC: 20, pressurePa: seaLevelPa });
    const [w, rh, h] = [vector("psy-ex1-W"), vector("psy-ex1-RH"), vector("psy-ex1-h")];
    expect(Math.abs(air.humidityRatio - w.expected)).toBeLessThanOrEqual(w.tolerance);
    expect(Math.abs(relativeHumidity(air) - rh.expected)).toBeLessThanOrEqual(rh.tolerance);
    expect(Math.abs(enthalpyJPerKg(40, air.humidityRatio) - h.expected)).toBeLessThanOrEqual(h.tolerance);
  });

  it.each([
    ["psy-satvap-25", 25],
    ["psy-satvap-50", 50],
  ])("moistAir() saturates at the published vapour pressure %s", (id, dryBulbC) => {
    const { expected, tolerance } = vector(id);
    const { humidityRatio } = moistAir({ dryBulbC, relativeHumidity: 1, pressurePa: seaLevelPa });
    expect(Math.abs((seaLevelPa * humidityRatio) / (0.621945 + humidityRatio) - expected)).toBeLessThan(tolerance);
  });

  it("moistAir() agrees with the worked cases", () => {
    for (const { given, value } of worked<{ dry_bulb_C: number; wet_bulb_C: number; pressure_Pa: number }, WorkedAir>("moist air")) {
      const air = moistAir({ dryBulbC: given.dry_bulb_C, wetBulbC: given.wet_bulb_C, pressurePa: given.pressure_Pa });
      expect(relativeDifference(air.humidityRatio, value.humidity_ratio)).toBeLessThan(1e-5);
      expect(relativeDifference(air.densityKgPerM3, value.density_kg_m3)).toBeLessThan(1e-5);
      expect(relativeDifference(air.specificVolumeM3PerKg, value.specific_volume_m3_kg_dry)).toBeLessThan(1e-5);
      expect(relativeDifference(air.specificHeatJPerKgK, value.cp_J_kg_dry_K)).toBeLessThan(1e-5);
      expect(relativeDifference(relativeHumidity(air), value.rh)).toBeLessThan(1e-5);
      expect(Math.abs((dewPointC(air) ?? Number.NaN) - value.dew_point_C)).toBeLessThan(0.001);
    }
  });

  it("moistAir() without humidity is dry: no dew point, relative humidity 0", () => {
    const air = moistAir({ dryBulbC: 20, pressurePa: seaLevelPa });
    expect(air.humidityRatio).toBe(0);
    expect(dewPointC(air)).toBeUndefined();
    expect(relativeHumidity(air)).toBe(0);
    expect(air.densityKgPerM3).toBeCloseTo(1.2042, 3); // reference: dry air at 20 °C and sea level
  });

  it("moistAir() from wet bulb, dew point, relative humidity and humidity ratio is one state", () => {
    fc.assert(
      fc.property(uniform(-15, 60), uniform(0.02, 1), uniform(60_000, 105_000), (dryBulb, rh, pressurePa) => {
        const air = moistAir({ dryBulbC: dryBulb, relativeHumidity: rh, pressurePa });
        const dew = dewPointC(air) ?? Number.NaN;
        const fromDew = moistAir({ dryBulbC: dryBulb, dewPointC: dew, pressurePa });
        const fromWet = moistAir({ dryBulbC: dryBulb, wetBulbC: wetBulbC(air), pressurePa });
        // 0.001 K of search tolerance in dew point and wet bulb
        expect(relativeDifference(fromDew.humidityRatio, air.humidityRatio)).toBeLessThan(2e-4);
        expect(Math.abs(fromWet.humidityRatio - air.humidityRatio)).toBeLessThan(1e-5);
        expect(dew).toBeLessThanOrEqual(wetBulbC(air) + 0.001);
        expect(wetBulbC(air)).toBeLessThanOrEqual(dryBulb);
      }),
    );
  });

  it("moistAir() refuses a wet bulb above the dry bulb, naming both", () => {
    expect(() => moistAir({ dryBulbC: 20, wetBulbC: 20.1, pressurePa: seaLevelPa })).toThrow(
      "Wet bulb must not be above the dry bulb of 20 °C but is 20.1 °C: correct one of the two",
    );
  });

  it("moistAir() refuses a wet bulb below that of dry air, naming both", () => {
    expect(() => moistAir({ dryBulbC: 50, wetBulbC: 15, pressurePa: seaLevelPa })).toThrow(
      /^Wet bulb must not be below 1\d\.\d\d °C, that of dry air at a dry bulb of 50 °C, but is 15 °C: correct one of the two$/,
    );
    const lowest = wetBulbC(moistAir({ dryBulbC: 50, pressurePa: seaLevelPa }));
    expect(moistAir({ dryBulbC: 50, wetBulbC: lowest, pressurePa: seaLevelPa }).humidityRatio).toBeLessThan(1e-6);
  });

  it("moistAir() refuses every other impossible state", () => {
    for (const input of [
      { dryBulbC: 101 },
      { dryBulbC: Number.NaN },
      { dryBulbC: 20, pressurePa: 101 },
      { dryBulbC: 20, dewPointC: 21 },
      { dryBulbC: 20, relativeHumidity: 1.01 },
      { dryBulbC: 20, relativeHumidity: 40 },
      { dryBulbC: 20, humidityRatio: -0.001 },
      { dryBulbC: 20, humidityRatio: 0.02 },
      { dryBulbC: 20, humidityRatio: Number.NaN },
      { dryBulbC: 20, wetBulbC: 12, relativeHumidity: 0.4 },
    ]) {
      expect(() => moistAir({ pressurePa: seaLevelPa, ...input })).toThrow(RangeError);
    }
  });
});

describe("wetBulbC()", () => {
  it("wetBulbC() meets the published 3.927 °C of air of 7 °C and 61 % at 100,000 Pa", () => {
    const { expected, tolerance } = vector("psy-wb");
    expect(Math.abs(wetBulbC(moistAir({ dryBulbC: 7, relativeHumidity: 0.61, pressurePa: 100_000 })) - expected)).toBeLessThan(tolerance);
  });

  it("wetBulbC() keeps the value that the state was given by", () => {
    expect(wetBulbC(moistAir({ dryBulbC: 40, wetBulbC: 21.3, pressurePa: seaLevelPa }))).toBe(21.3);
  });
});

describe("wetBulbC() about the freezing point", () => {
  it("wetBulbC() rises with the dry bulb of air that keeps its water, where ice and water give two wet bulbs", () => {
    for (const pressurePa of [101_325, 78_000, 54_000]) {
      for (const humidityRatio of [0, 2e-4, 1e-3]) {
        let before = Number.NEGATIVE_INFINITY;
        for (let dryBulbC = 4; dryBulbC <= 24; dryBulbC += 0.05) {
          const wetBulb = wetBulbC(moistAir({ dryBulbC, humidityRatio, pressurePa }));
          expect(wetBulb, `${dryBulbC} °C, ${humidityRatio}, ${pressurePa} Pa`).toBeGreaterThan(before - 0.001);
          before = wetBulb;
        }
      }
    }
  });

  it("wetBulbC() of dry air of 12.6 °C at 78,333 Pa is that over water, 0.236 °C, not that over ice", () => {
    // By hand, eq. 33 with W = 0: (2501 − 2.326·T)·W_s = 1.006·(12.6 − T). At 0 °C W_s = 0.621945·611.2/(78,333 − 611.2) = 0.0048909: 12.232 and 12.676.
    // At 0.3 °C W_s = 0.621945·624.6/(78,333 − 624.6) = 0.0049990: 12.499 and 12.374. Linear between: 0.3·0.444/(0.444 + 0.125) = 0.234.
    expect(wetBulbC(moistAir({ dryBulbC: 12.6, pressurePa: 78_333 }))).toBeCloseTo(0.234, 2);
  });
});

describe("heatedAir()", () => {
  it("heatedAir() keeps humidity ratio and pressure and forgets the old wet bulb", () => {
    const air = moistAir({ dryBulbC: 30, wetBulbC: 20, pressurePa: 94_163 });
    const warmer = heatedAir(air, 34);
    expect(warmer.humidityRatio).toBe(air.humidityRatio);
    expect(warmer.specificVolumeM3PerKg).toBe(specificVolumeM3PerKg(34, air.humidityRatio, 94_163));
    expect(wetBulbC(warmer)).toBeGreaterThan(20.5);
  });
});
