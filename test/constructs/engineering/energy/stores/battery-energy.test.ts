import { describe, expect, it } from "vitest";
import {
  batteryRateFactor,
  batteryTemperatureFactor,
  cRate,
  drawnEnergyWh,
  usableEnergyWh,
} from "../../../../../constructs/engineering/energy/stores/battery-energy";

const pack = { nominalWh: 5120, temperatureFactor: 1, depth: 0.8, rateFactor: 1 };

describe("drawnEnergyWh()", () => {
  it("drawnEnergyWh() of 5,120 Wh at 80 % health and 80 % depth is 5,120 × 0.8 × 0.8 = 3,276.8 Wh", () => {
    expect(drawnEnergyWh(pack)).toBeCloseTo(3276.8, 9);
    expect(drawnEnergyWh({ ...pack, stateOfHealth: 1 })).toBeCloseTo(4096, 9);
  });

  it("drawnEnergyWh() of lead-acid multiplies every factor: 10,000 × 0.8 × 0.85 × 0.5 × 0.6 = 2,040 Wh", () => {
    expect(drawnEnergyWh({ nominalWh: 10_000, temperatureFactor: 0.85, depth: 0.5, rateFactor: 0.6 })).toBeCloseTo(2040, 9);
  });

  it("drawnEnergyWh() is proportional to each factor over its whole range", () => {
    for (const name of ["stateOfHealth", "temperatureFactor", "depth", "rateFactor"] as const) {
      for (let share = 0; share <= 1; share += 0.05) {
        const whole = drawnEnergyWh({ ...pack, [name]: 1 });
        expect(drawnEnergyWh({ ...pack, [name]: share })).toBeCloseTo(share * whole, 9);
      }
      for (const wrong of [-0.01, 1.01, Number.NaN]) expect(() => drawnEnergyWh({ ...pack, [name]: wrong })).toThrow(RangeError);
    }
    expect(() => drawnEnergyWh({ ...pack, nominalWh: 0 })).toThrow(/Nominal energy must be above zero/);
  });
});

describe("usableEnergyWh()", () => {
  it("usableEnergyWh() of 3,276.8 Wh at 0.975 is 3,194.88 Wh", () => {
    expect(usableEnergyWh(3276.8, 0.975)).toBeCloseTo(3194.88, 9);
  });

  it("usableEnergyWh() refuses an efficiency of 0 or above 1", () => {
    for (const wrong of [0, 1.001, Number.NaN]) expect(() => usableEnergyWh(1000, wrong)).toThrow(RangeError);
  });
});

describe("batteryTemperatureFactor()", () => {
  // NREL/ssc, defaults of its lead-acid battery: 65, 85, 100 and 104 % at −15, 0, 25 and 40 °C.
  const capacity = [
    [-15, 0.65],
    [0, 0.85],
    [25, 1],
    [40, 1.04],
  ] as const;

  it("batteryTemperatureFactor() is linear between the points and never above 1", () => {
    expect(batteryTemperatureFactor(capacity, 0)).toBe(0.85);
    expect(batteryTemperatureFactor(capacity, 12.5)).toBeCloseTo(0.925, 12);
    expect(batteryTemperatureFactor(capacity, 40)).toBe(1);
  });

  it("batteryTemperatureFactor() is unknown where nothing is published", () => {
    expect(batteryTemperatureFactor(capacity, -15.1)).toBeUndefined();
    expect(batteryTemperatureFactor(capacity, 40.1)).toBeUndefined();
    expect(batteryTemperatureFactor(capacity, Number.NaN)).toBeUndefined();
  });
});

describe("batteryRateFactor()", () => {
  it("batteryRateFactor() is 1 for lithium iron phosphate, bands for lead-acid, else unknown", () => {
    const bands = [
      [0, 0.1, 1],
      [0.1, 0.25, 0.8],
      [0.25, 1, 0.6],
    ] as const;
    expect(batteryRateFactor("lfp", undefined, 3)).toBe(1);
    expect(batteryRateFactor("lead-acid", bands, 0.05)).toBe(1);
    expect(batteryRateFactor("lead-acid", bands, 0.1)).toBe(0.8);
    expect(batteryRateFactor("lead-acid", bands, 0.2)).toBe(0.8);
    expect(batteryRateFactor("lead-acid", bands, 1.5)).toBe(0);
    expect(batteryRateFactor("lead-acid", undefined, 0.1)).toBeUndefined();
    expect(batteryRateFactor("other", bands, 0.1)).toBeUndefined();
  });
});

describe("cRate()", () => {
  it("cRate() counts the energy of the nameplate: 2,560 W of 5,120 Wh is 0.5 C", () => {
    expect(cRate(2560, 5120)).toBe(0.5);
    expect(() => cRate(2560, 0)).toThrow(RangeError);
  });
});
