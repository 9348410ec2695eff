import { describe, expect, it } from "vitest";
import { approachResidualK, approachUncertaintyK } from "../../../../constructs/engineering/diagnostics/approach-residual";
import { batteryCapacityResidual } from "../../../../constructs/engineering/diagnostics/battery-capacity-residual";
import { cloggingResidual, cloggingUncertainty } from "../../../../constructs/engineering/diagnostics/clogging-residual";
import { combinedUncertainty } from "../../../../constructs/engineering/diagnostics/combined-uncertainty";
import { efficiencyResidual, efficiencyUncertainty } from "../../../../constructs/engineering/diagnostics/efficiency-residual";
import { exchangerResistanceKPerW } from "../../../../constructs/engineering/diagnostics/exchanger-resistance";
import { fanPowerResidual, fanPowerUncertainty } from "../../../../constructs/engineering/diagnostics/fan-power-residual";
import { heatBalanceResidual, heatBalanceUncertainty } from "../../../../constructs/engineering/diagnostics/heat-balance-residual";
import { pumpPowerResidual, pumpPowerUncertainty } from "../../../../constructs/engineering/diagnostics/pump-power-residual";

describe("uncertainties of residuals, three of them as docs/physics/diagnostics.md works them by hand", () => {
  it.each([
    ["a dry cooler of 6 K", approachUncertaintyK(6, 0.3, 0.05), 1.5588],
    ["a CDU of 4 K", approachUncertaintyK(4, 0.3, 0.05), 1.4071],
    ["a strainer", cloggingUncertainty(0.02, 0.03), 0.1897],
    ["a pump", pumpPowerUncertainty(0.02, 0.03), 0.2766],
    ["fans", fanPowerUncertainty(0.02, 0.01, 0.3, 35), 0.1082],
    ["a rectifier of 0.95", efficiencyUncertainty(0.95, 0.01), 0.0403],
    ["a rack", heatBalanceUncertainty(0.05, 0.01), 0.153],
  ])("are those of %s", (_, u, threeU) => {
    expect(3 * u).toBeCloseTo(threeU, 4);
  });

  it("combinedUncertainty() takes sensitivities either way, and adds squares", () => {
    expect(combinedUncertainty([-2, 3], [1, 8])).toBe(10);
    expect(combinedUncertainty()).toBe(0);
  });
});

describe("residuals", () => {
  it("approachResidualK() is what coolant leaves warmer than from a clean exchanger", () => {
    expect(approachResidualK({ outC: 38.5, inC: 30, heatW: 20_000 }, 0.0003)).toBeCloseTo(2.5, 12);
  });

  it("exchangerResistanceKPerW() leads from the heat per kelvin to the stream that leaves", () => {
    // 40 kW over 17 K between the streams as they come in; 40 kW warm the stream by 7 K: 10 K are left between air and coolant out.
    expect(exchangerResistanceKPerW(40_000 / 17, 40_000 / 7) * 40_000).toBeCloseTo(10, 9);
    expect(() => exchangerResistanceKPerW(0, 1)).toThrow(RangeError);
  });

  it("cloggingResidual() is 0 at any flow of a clean strainer, and 0.7 where it takes 1.7 times as much", () => {
    const k = 20_000 / 0.0006 ** 2;
    for (const flow of [0.0003, 0.0006, 0.001]) {
      expect(cloggingResidual(k * flow ** 2, flow, k)).toBeCloseTo(0, 12);
      expect(cloggingResidual(1.7 * k * flow ** 2, flow, k)).toBeCloseTo(0.7, 12);
    }
    expect(() => cloggingResidual(1, 0, k)).toThrow(RangeError);
  });

  it("pumpPowerResidual() follows the cube of the flow", () => {
    const point = { powerW: 400, flowM3PerS: 0.00066 };
    expect(pumpPowerResidual({ powerW: 50, flowM3PerS: 0.00033 }, point)).toBeCloseTo(0, 12);
    expect(pumpPowerResidual({ powerW: 540, flowM3PerS: 0.00066 }, point)).toBeCloseTo(0.35, 12);
  });

  it("pumpPowerResidual() follows the pump's own curve where it has one, held at its ends", () => {
    const point = { powerW: 500, flowM3PerS: 0.0015 };
    const curve = [
      [0.001, 380],
      [0.0015, 500],
    ] as const;
    expect(pumpPowerResidual({ powerW: 440, flowM3PerS: 0.00125 }, point, curve)).toBeCloseTo(0, 12);
    expect(pumpPowerResidual({ powerW: 594, flowM3PerS: 0.00125 }, point, curve)).toBeCloseTo(0.35, 12);
    expect(pumpPowerResidual({ powerW: 380, flowM3PerS: 0.0005 }, point, curve)).toBeCloseTo(0, 12);
    expect(() => pumpPowerResidual({ powerW: 380, flowM3PerS: 0 }, point, curve)).toThrow(RangeError);
  });

  it("fanPowerResidual() of one fan of six is a sixth, at any speed and in air of any density", () => {
    const point = { powerW: 800, airC: 35 };
    for (const [speed, airC] of [
      [1, 35],
      [0.5, 35],
      [0.8, -10],
    ] as const) {
      const whole = (800 * speed ** 3 * 308.15) / (273.15 + airC);
      expect(fanPowerResidual({ powerW: whole, speed, airC }, point)).toBeCloseTo(0, 12);
      expect(fanPowerResidual({ powerW: (whole * 5) / 6, speed, airC }, point)).toBeCloseTo(1 / 6, 12);
    }
  });

  it("batteryCapacityResidual() is what is lost of the rated charge: 70 Ah for half of 200 Ah is 0.3", () => {
    expect(batteryCapacityResidual({ chargeAh: 70, stateOfChargeDrop: 0.5 }, 200)).toBeCloseTo(0.3, 12);
    expect(() => batteryCapacityResidual({ chargeAh: 1, stateOfChargeDrop: 0 }, 200)).toThrow(RangeError);
  });

  it("efficiencyResidual() goes by the curve, and below its first point by the loss that stays", () => {
    const curve = [
      [0.5, 0.95],
      [1, 0.93],
    ] as const;
    expect(efficiencyResidual({ outputW: 3000, inputW: 3000 / 0.94 }, 4000, curve)).toBeCloseTo(0, 12);
    expect(efficiencyResidual({ outputW: 3000, inputW: 3000 / 0.88 }, 4000, curve)).toBeCloseTo(0.06, 12);
    const lossW = 2000 * (1 / 0.95 - 1);
    expect(efficiencyResidual({ outputW: 1000, inputW: 1000 + lossW }, 4000, curve)).toBeCloseTo(0, 12);
  });

  it("heatBalanceResidual() has no sign", () => {
    expect(heatBalanceResidual(9600, 15_000, 0.8)).toBeCloseTo(0.2, 12);
    expect(heatBalanceResidual(14_400, 15_000, 0.8)).toBeCloseTo(0.2, 12);
    expect(() => heatBalanceResidual(1, Number.NaN, 0.8)).toThrow(RangeError);
  });
});
