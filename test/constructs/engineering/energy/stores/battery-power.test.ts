import { describe, expect, it } from "vitest";
import {
  batteryAutonomyH,
  batteryHeatW,
  batteryPowerLimitW,
  batteryRechargeH,
} from "../../../../../constructs/engineering/energy/stores/battery-power";

describe("batteryPowerLimitW()", () => {
  // Alpha APL48-50LFP, operation manual, table 4.4: rate discharge. 51.2 V · 50 Ah = 2,560 Wh on the nameplate.
  const discharge = [
    [-20, 0, 0.5],
    [0, 60, 1],
  ] as const;

  it("batteryPowerLimitW() is the C-rate of the temperature times the nameplate, at most what the maker permits", () => {
    expect(batteryPowerLimitW(discharge, 25, 2560, Number.POSITIVE_INFINITY)).toBe(2560);
    expect(batteryPowerLimitW(discharge, -10, 2560, Number.POSITIVE_INFINITY)).toBe(1280);
    expect(batteryPowerLimitW(discharge, 0, 2560, Number.POSITIVE_INFINITY)).toBe(1280);
    expect(batteryPowerLimitW(discharge, 25, 2560, 2000)).toBe(2000);
    expect(batteryPowerLimitW(discharge, 61, 2560, 2000)).toBe(0);
  });
});

describe("batteryAutonomyH()", () => {
  it("batteryAutonomyH() of 12,000 Wh at 3,000 W is 4 h", () => {
    expect(batteryAutonomyH(12_000, 3000, 3000)).toBe(4);
    expect(batteryAutonomyH(3194.88, 1597.44, 2560)).toBeCloseTo(2, 12); // the battery worked in docs/physics/batteries-and-gensets.md
  });

  it("batteryAutonomyH() is 0 above the power limit, and falls with the load below it", () => {
    expect(batteryAutonomyH(12_000, 3000.1, 3000)).toBe(0);
    for (let load = 50; load < 3000; load += 50)
      expect(batteryAutonomyH(12_000, load + 50, 3000)).toBeLessThan(batteryAutonomyH(12_000, load, 3000));
    for (const wrong of [0, -1, Number.NaN]) expect(() => batteryAutonomyH(12_000, wrong, 3000)).toThrow(RangeError);
  });
});

describe("batteryRechargeH()", () => {
  it("batteryRechargeH() of 9,500 Wh at 2,000 W and 0.95 is 5 h", () => {
    expect(batteryRechargeH(9500, 2000, 0.95)).toBeCloseTo(5, 12);
  });

  it("batteryRechargeH() never ends without power, unless nothing was drawn", () => {
    expect(batteryRechargeH(9500, 0, 0.95)).toBe(Number.POSITIVE_INFINITY);
    expect(batteryRechargeH(0, 0, 0.95)).toBe(0);
  });
});

describe("batteryHeatW()", () => {
  it("batteryHeatW() discharging 1,900 W at 0.95 is 2,000 − 1,900 = 100 W, charging 2,000 W at 0.95 also 100 W", () => {
    expect(batteryHeatW(1900, "discharging", 0.95)).toBeCloseTo(100, 9);
    expect(batteryHeatW(2000, "charging", 0.95)).toBeCloseTo(100, 9);
  });

  it("batteryHeatW() over a charge and a discharge is what the energy in the cells does not explain", () => {
    for (let efficiency = 0.5; efficiency <= 1; efficiency += 0.05) {
      const stored = 1000 * efficiency; // in the cells after one hour of 1,000 W
      const given = stored * efficiency; // at the terminals when the cells are empty again
      expect(batteryHeatW(1000, "charging", efficiency) + batteryHeatW(given, "discharging", efficiency)).toBeCloseTo(1000 - given, 9);
    }
  });

  it("batteryHeatW() refuses a negative power: the direction says where it goes", () => {
    expect(() => batteryHeatW(-1, "charging", 0.9)).toThrow(RangeError);
    expect(() => batteryHeatW(1, "discharging", 0)).toThrow(RangeError);
  });
});
