import { describe, expect, it } from "vitest";
import {
  cellTemperatureC,
  inverterInputW,
  inverterOutputW,
  modulePowerW,
  nominalCellTemperatureC,
  systemLosses,
  typicalSystemLosses,
} from "../../../../../constructs/engineering/energy/solar/pv-power";
import { vector } from "../../../../support/reference";

describe("cellTemperatureC()", () => {
  it("cellTemperatureC() meets the published 55.230790492 °C at 1,000 W/m², 25 °C, 1 m/s, NOCT 45 °C, 20 %", () => {
    // pvlib-python @6382338, tests/test_temperature.py, test_noct_sam
    expect(cellTemperatureC(25, 1000, 1, 45, 0.2)).toBeCloseTo(55.230790492, 8);
  });

  it("cellTemperatureC() is the air's without light, rises with light and falls with wind", () => {
    for (let ambient = -40; ambient <= 60; ambient += 10) {
      expect(cellTemperatureC(ambient, 0, 3, 45, 0.2)).toBe(ambient);
      for (let g = 0; g < 1300; g += 100) {
        expect(cellTemperatureC(ambient, g + 100, 3, 45, 0.2)).toBeGreaterThan(cellTemperatureC(ambient, g, 3, 45, 0.2));
        expect(cellTemperatureC(ambient, g + 100, 4, 45, 0.2)).toBeLessThan(cellTemperatureC(ambient, g + 100, 3, 45, 0.2));
      }
    }
    expect(nominalCellTemperatureC.roof).toBeGreaterThan(nominalCellTemperatureC.rack);
  });
});

describe("modulePowerW()", () => {
  it("modulePowerW() meets the published pvw-dc", () => {
    const { inputs, expected, tolerance } = vector("pvw-dc");
    const { G = Number.NaN, Tc = Number.NaN, P = Number.NaN, g = Number.NaN } = inputs;
    expect(Math.abs(modulePowerW(G, Tc, P, g, 0) - expected)).toBeLessThan(tolerance);
  });

  it("modulePowerW() takes the losses off and never gives less than nothing", () => {
    expect(modulePowerW(1000, 25, 5000, -0.004, 0.14)).toBeCloseTo(4300, 9);
    expect(modulePowerW(1000, 300, 5000, -0.004, 0.14)).toBe(0);
    expect(modulePowerW(0, 25, 5000, -0.004, 0.14)).toBe(0);
  });
});

describe("systemLosses()", () => {
  it("systemLosses() meets the published pvw-loss with 2 % of soiling", () => {
    const { expected, tolerance } = vector("pvw-loss");
    expect(Math.abs(100 * systemLosses({ ...typicalSystemLosses, soiling: 0.02 }) - expected)).toBeLessThan(tolerance);
  });

  it("systemLosses() refuses percents", () => {
    expect(() => systemLosses({ soiling: 2 })).toThrow("Loss by soiling must lie between 0 and 1 but is 2: write it as a share");
    expect(systemLosses({})).toBe(0);
  });
});

describe("inverterOutputW()", () => {
  it.each(["pvw-ac-90", "pvw-ac-100"])("inverterOutputW() meets the published %s", (id) => {
    const { inputs, expected, tolerance } = vector(id);
    const { pdc = Number.NaN, pdc0 = Number.NaN, eta = Number.NaN } = inputs;
    expect(Math.abs(inverterOutputW(pdc, pdc0, eta) - expected)).toBeLessThan(tolerance);
  });

  it("inverterOutputW() lies between nothing and its rating, grows with its input and loses on the way", () => {
    for (let input = 0; input < 2000; input += 5) {
      const output = inverterOutputW(input, 1000, 0.96);
      expect(output).toBeGreaterThanOrEqual(0);
      expect(output).toBeLessThanOrEqual(Math.min(960, input));
      expect(inverterOutputW(input + 5, 1000, 0.96)).toBeGreaterThanOrEqual(output);
    }
    expect(inverterOutputW(2000, 1000, 0.96)).toBe(960);
    expect(inverterOutputW(5, 1000, 0.96)).toBe(0); // 0.9858·5 − 5.9 of its own needs is less than nothing
  });
});

describe("inverterInputW()", () => {
  it("inverterInputW() of 12 kW of modules at a ratio of 1.2 and 0.96 is 10,416.7 W, for 10 kW of output", () => {
    expect(inverterInputW(12_000, 1.2, 0.96)).toBeCloseTo(10_416.667, 3);
    expect(inverterOutputW(20_000, inverterInputW(12_000, 1.2, 0.96), 0.96)).toBeCloseTo(10_000, 9);
    for (const wrong of [0, -1, Number.NaN]) expect(() => inverterInputW(12_000, wrong, 0.96)).toThrow(RangeError);
  });
});
