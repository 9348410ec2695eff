import { describe, expect, it } from "vitest";
import { moistAir } from "../../../../../constructs/engineering/thermal/air/moist-air";
import { standardPressurePa } from "../../../../../constructs/engineering/thermal/air/standard-pressure";
import { dryCoolerCoil } from "../../../../../constructs/engineering/thermal/exchangers/dry-cooler-coil";
import { rateDryCooler } from "../../../../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import { relativeDifference, vector, worked, workedDryCooler } from "../../../../support/reference";

const rated = rateDryCooler(workedDryCooler);

interface Given {
  air_in_C: number;
  humidity_ratio: number;
  elevation_m: number;
  fan_speed: number;
  coolant_flow_over_rating: number;
}

describe("dryCoolerCoil()", () => {
  it("dryCoolerCoil() agrees with the worked cases: air states, elevations, fan speeds and coolant flows", () => {
    const cases = worked<Given, Record<string, number>>("dry cooler unit rejecting 8400 W");
    expect(cases).toHaveLength(16);
    for (const { given, value } of cases) {
      const air = moistAir({
        dryBulbC: given.air_in_C,
        humidityRatio: given.humidity_ratio,
        pressurePa: standardPressurePa(given.elevation_m),
      });
      const coil = dryCoolerCoil(
        rated,
        air,
        given.fan_speed,
        rated.coolantMassFlowKgPerS * given.coolant_flow_over_rating,
        rated.coolantSpecificHeatJPerKgK,
      );
      const coolantInC = given.air_in_C + 8400 / coil.heatPerKelvinWPerK;
      const computed: Record<string, number> = {
        air_mass_flow_kg_s: coil.airMassFlowKgPerS,
        air_capacity_rate_W_K: coil.airCapacityRateWPerK,
        hA_water_W_K: coil.hACoolantWPerK,
        hA_air_W_K: coil.hAAirWPerK,
        ua_W_K: coil.uaWPerK,
        ntu: coil.ntu,
        capacity_ratio: coil.capacityRatio,
        effectiveness: coil.effectiveness,
        coolant_in_C: coolantInC,
        coolant_out_C: coolantInC - 8400 / coil.coolantCapacityRateWPerK,
        fan_power_W: coil.fanPowerW,
      };
      expect(Object.keys(value).sort()).toEqual(Object.keys(computed).sort());
      for (const [name, expected] of Object.entries(value))
        expect(relativeDifference(computed[name] ?? Number.NaN, expected), name).toBeLessThan(1e-5);
    }
  });

  it("dryCoolerCoil() gives BAC's TDFS1238N back its approach and its fan power at the rating point", () => {
    const rating = {
      heatW: 2_931_000,
      airInC: 35,
      coolantInC: 46.11,
      coolantOutC: 40.55,
      coolant: { kind: "water" },
      airFlowM3PerS: 600,
      fanPowerW: 117_680,
    } as const;
    const bac = rateDryCooler(rating);
    const coil = dryCoolerCoil(
      bac,
      moistAir({ dryBulbC: 35, pressurePa: 101_325 }),
      1,
      bac.coolantMassFlowKgPerS,
      bac.coolantSpecificHeatJPerKgK,
    );
    const coolantInC = 35 + rating.heatW / coil.heatPerKelvinWPerK;
    const [approach, fan] = [vector("drycooler-BAC-approach"), vector("drycooler-BAC-fan")];
    expect(Math.abs(coolantInC - rating.heatW / coil.coolantCapacityRateWPerK - 35 - approach.expected)).toBeLessThan(approach.tolerance);
    expect(Math.abs(coil.fanPowerW / rating.heatW - fan.expected)).toBeLessThan(fan.tolerance);
  });

  it("dryCoolerCoil() moves more heat with every step of fan speed and of coolant flow", () => {
    const air = moistAir({ dryBulbC: 40, humidityRatio: 0.01, pressurePa: 94_000 });
    const heat = (fanSpeed: number, flow: number) =>
      dryCoolerCoil(rated, air, fanSpeed, flow * rated.coolantMassFlowKgPerS, rated.coolantSpecificHeatJPerKgK).heatPerKelvinWPerK;
    for (let y = 0.02; y < 1; y += 0.01) {
      for (const flow of [0.05, 0.3, 1, 1.5]) {
        expect(heat(y + 0.01, flow)).toBeGreaterThan(heat(y, flow));
        expect(heat(flow / 1.5, 1.5 * (y + 0.01))).toBeGreaterThan(heat(flow / 1.5, 1.5 * y));
      }
    }
  });

  it("dryCoolerCoil() marks flows outside 0.25 to 1.5 of rating", () => {
    const air = moistAir({ dryBulbC: 35, pressurePa: 101_325 });
    const marks = (fanSpeed: number, flow: number) => {
      const coil = dryCoolerCoil(rated, air, fanSpeed, flow * rated.coolantMassFlowKgPerS, rated.coolantSpecificHeatJPerKgK);
      return [coil.airFlowOutsideTrusted, coil.coolantFlowOutsideTrusted];
    };
    expect(marks(1, 1)).toEqual([false, false]);
    expect(marks(0.2, 1.51)).toEqual([true, true]);
    expect(marks(0.26, 0.24)).toEqual([false, true]);
  });

  it("dryCoolerCoil() moves nothing when a stream stands still", () => {
    const coil = dryCoolerCoil(rated, moistAir({ dryBulbC: 35, pressurePa: 101_325 }), 0.2, 0, 4000);
    expect([coil.heatPerKelvinWPerK, coil.uaWPerK, coil.ntu, coil.effectiveness]).toEqual([0, 0, 0, 0]);
  });
});
