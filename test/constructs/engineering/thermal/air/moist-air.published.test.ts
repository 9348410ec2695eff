import { beforeAll, describe, expect, it } from "vitest";
import { wetPads } from "../../../../../constructs/engineering/thermal/air/adiabatic-pads";
import { humidityRatioAtWetBulb, type MoistAir, moistAir, wetBulbC } from "../../../../../constructs/engineering/thermal/air/moist-air";
import { specificVolumeM3PerKg } from "../../../../../constructs/engineering/thermal/air/moist-air-properties";
import { standardPressurePa } from "../../../../../constructs/engineering/thermal/air/standard-pressure";
import tables from "../../../../reference/property-tables.json";
import { relativeDifference } from "../../../../support/reference";
import { everyRow } from "../../../../support/tables/every-row";

const seaLevelPa = 101_325;
const published = tables.moist_air;

/** Vapour pressure of saturated air: p·W/(0.621945 + W), ASHRAE Fundamentals 2017, ch. 1, eq. 20. */
function vapourPa({ humidityRatio, pressurePa }: MoistAir): number {
  return (pressurePa * humidityRatio) / (0.621945 + humidityRatio);
}

const saturated = (dryBulbC: number, pressurePa = seaLevelPa) => moistAir({ dryBulbC, relativeHumidity: 1, pressurePa });

/** ASHRAE Fundamentals 2017, ch. 1, eq. 30. */
const enthalpyJPerKg = (dryBulbC: number, humidityRatio: number) => 1006 * dryBulbC + humidityRatio * (2_501_000 + 1860 * dryBulbC);

/** Rows of a table in a file, of as many numbers as its columns. */
function rowsOf<Row extends readonly number[]>(rows: readonly (readonly number[])[]): readonly Row[] {
  return rows as readonly Row[];
}

describe("moistAir() beside published tables", () => {
  it("moistAir() saturates at the published pressure", () => {
    everyRow("%d °C", rowsOf<[number, number, number]>(published.saturation_pressure_Pa), (dryBulbC, pressure, tolerance) => {
      if (dryBulbC <= -60) return; // below the least humidity ratio that psychrolib gives
      expect(100 * relativeDifference(vapourPa(saturated(dryBulbC, 120_000)), pressure)).toBeLessThan(tolerance);
    });
  });

  it("moistAir() saturates at NIST's vapour pressure", () => {
    everyRow("%d K", rowsOf<[number, number]>(tables.water.rows), (kelvin, megapascals) => {
      // the ASHRAE equation is good to 0.03 %, the table rounds to 1 Pa
      const difference = Math.abs(vapourPa(saturated(kelvin - 273.15, 120_000)) - megapascals * 1e6);
      expect(difference).toBeLessThan(0.5 + 0.0003 * megapascals * 1e6);
    });
  });

  it("moistAir() holds at most the published humidity ratio", () => {
    everyRow("%d °C", rowsOf<[number, number, number]>(published.saturation_humidity_ratio), (dryBulbC, ratio, tolerance) => {
      expect(100 * relativeDifference(saturated(dryBulbC).humidityRatio, ratio)).toBeLessThan(tolerance);
    });
  });

  it("moistAir() has the published enthalpy at saturation", () => {
    everyRow("%d °C", rowsOf<[number, number, number]>(published.saturation_enthalpy_J_kg), (dryBulbC, enthalpy, tolerance) => {
      expect(100 * relativeDifference(enthalpyJPerKg(dryBulbC, saturated(dryBulbC).humidityRatio), enthalpy)).toBeLessThan(tolerance);
    });
  });

  it("humidityRatioAtWetBulb() gives the published humidity ratio, above and below freezing, and wetBulbC() the wet bulb back", () => {
    everyRow(
      "%d °C, wet bulb %d °C",
      rowsOf<[number, number, number, number]>(published.wet_bulb_to_humidity_ratio),
      (dryBulbC, wetBulb, pressurePa, humidityRatio) => {
        expect(relativeDifference(humidityRatioAtWetBulb(dryBulbC, wetBulb, pressurePa), humidityRatio)).toBeLessThan(3e-4);
        expect(Math.abs(wetBulbC(moistAir({ dryBulbC, humidityRatio, pressurePa })) - wetBulb)).toBeLessThan(0.004);
      },
    );
  });

  it("specificVolumeM3PerKg() gives the published volume", () => {
    everyRow(
      "%d °C and %d kg/kg",
      rowsOf<[number, number, number, number, number]>(published.specific_volume_m3_kg),
      (dryBulbC, ratio, pressurePa, volume, tolerance) => {
        expect(100 * relativeDifference(specificVolumeM3PerKg(dryBulbC, ratio, pressurePa), volume)).toBeLessThan(tolerance);
      },
    );
  });

  it("standardPressurePa() gives the published pressure", () => {
    everyRow("%d m", rowsOf<[number, number]>(published.standard_pressure_Pa), (elevationM, pressure) => {
      expect(Math.abs(standardPressurePa(elevationM) - pressure)).toBeLessThan(1);
    });
  });
});

describe("moistAir(), from −40 to 60 °C and from sea level to 5,000 m,", () => {
  let states: readonly MoistAir[];
  beforeAll(() => {
    states = [-40, -20, -5, 0, 5, 15, 25, 35, 45, 52, 60].flatMap((dryBulbC) =>
      [0.05, 0.3, 0.6, 0.95].flatMap((relativeHumidity) =>
        [101_325, 84_556, 54_020].map((pressurePa) => moistAir({ dryBulbC, relativeHumidity, pressurePa })),
      ),
    );
  });

  it("wetBulbC() keeps the energy of adiabatic saturation within 0.6 %: h + (W_s − W)·h_w = h_s", () => {
    // ASHRAE Fundamentals 2017, ch. 1, eq. 31, with h_w of liquid (4,186·T) or ice (−333,400 + 2,100·T); the handbook's own closed form rounds its constants
    for (const air of states) {
      const wet = wetBulbC(air);
      const at = saturated(wet, air.pressurePa);
      const waterJPerKg = wet > 0 ? 4186 * wet : -333_400 + 2100 * wet;
      const before = enthalpyJPerKg(air.dryBulbC, air.humidityRatio) + (at.humidityRatio - air.humidityRatio) * waterJPerKg;
      expect(Math.abs(before - enthalpyJPerKg(wet, at.humidityRatio)), `${air.dryBulbC} °C`).toBeLessThan(50 + 0.006 * Math.abs(before));
    }
  });

  it("wetPads() keeps the enthalpy of the air and of the water that it takes up, within 1 %", () => {
    for (const air of states) {
      const wet = wetBulbC(air);
      if (wet <= 0) continue; // pads do not run on ice
      const { air: after, evaporatedKgPerKg } = wetPads(air, 0.85);
      const before = enthalpyJPerKg(air.dryBulbC, air.humidityRatio) + evaporatedKgPerKg * 4186 * wet;
      expect(relativeDifference(enthalpyJPerKg(after.dryBulbC, after.humidityRatio), before), `${air.dryBulbC} °C`).toBeLessThan(0.01);
    }
  });
});
