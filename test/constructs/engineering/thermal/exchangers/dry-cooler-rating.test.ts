import { describe, expect, it } from "vitest";
import { rateDryCooler } from "../../../../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import { relativeDifference, vector, worked, workedDryCooler } from "../../../../support/reference";

describe("rateDryCooler()", () => {
  it("rateDryCooler() agrees with the worked case", () => {
    const [expected] = worked<unknown, Record<string, number>>("dry cooler rating").map(({ value }) => value);
    const rated = rateDryCooler(workedDryCooler);
    const pairs: [keyof typeof rated, string][] = [
      ["coolantCapacityRateWPerK", "coolant_capacity_rate_W_K"],
      ["coolantSpecificHeatJPerKgK", "coolant_cp_J_kgK"],
      ["coolantMassFlowKgPerS", "coolant_mass_flow_kg_s"],
      ["airDensityKgPerM3", "air_density_kg_m3"],
      ["airMassFlowKgPerS", "air_mass_flow_kg_s"],
      ["airCapacityRateWPerK", "air_capacity_rate_W_K"],
      ["capacityRatio", "capacity_ratio"],
      ["effectiveness", "effectiveness"],
      ["ntu", "ntu"],
      ["uaWPerK", "ua_W_K"],
      ["hACoolantWPerK", "hA_water_W_K"],
      ["hAAirWPerK", "hA_air_W_K"],
    ];
    for (const [ours, theirs] of pairs) expect(relativeDifference(rated[ours], expected?.[theirs] ?? Number.NaN)).toBeLessThan(1e-5);
  });

  it("rateDryCooler() gives BAC's TDFS1238N the effectiveness that its temperatures mean, when air is not the smaller stream", () => {
    const { expected, tolerance } = vector("drycooler-BAC-eps");
    // BAC TrilliumSeries TDFS1238N-C60ET40B, Modelica record: 2931 kW, air 35 °C, coolant 46.11 to 40.55 °C; its air flow is not published
    const rated = rateDryCooler({
      heatW: 2_931_000,
      airInC: 35,
      coolantInC: 46.11,
      coolantOutC: 40.55,
      coolant: { kind: "water" },
      airFlowM3PerS: 600,
      fanPowerW: 117_680,
    });
    expect(Math.abs(rated.effectiveness - expected)).toBeLessThan(tolerance);
  });

  it("rateDryCooler() takes fouling off UA alone", () => {
    const clean = rateDryCooler(workedDryCooler);
    const fouled = rateDryCooler(workedDryCooler, 0.8);
    expect(fouled.uaWPerK).toBeCloseTo(0.8 * clean.uaWPerK, 9);
    expect(1 / (1 / fouled.hACoolantWPerK + 1 / fouled.hAAirWPerK)).toBeCloseTo(fouled.uaWPerK, 9);
    expect(fouled.coolantMassFlowKgPerS).toBe(clean.coolantMassFlowKgPerS);
  });

  it("rateDryCooler() refuses rating points that no coil can have", () => {
    expect(() => rateDryCooler({ ...workedDryCooler, airFlowM3PerS: 1.4 })).toThrow(
      /^Effectiveness must be at least 0 and below 1 but is 1\./,
    );
    expect(() => rateDryCooler({ ...workedDryCooler, coolantOutC: 34 })).toThrow(
      /^Rated coolant of a dry cooler must cool down towards the air/,
    );
    expect(() => rateDryCooler({ ...workedDryCooler, coolantOutC: 47 })).toThrow(RangeError);
    expect(() => rateDryCooler({ ...workedDryCooler, heatW: Number.NaN })).toThrow(RangeError);
    expect(() => rateDryCooler(workedDryCooler, 1.1)).toThrow(RangeError);
  });
});
