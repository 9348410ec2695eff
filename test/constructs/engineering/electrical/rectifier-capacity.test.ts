import { describe, expect, it } from "vitest";
import { rectifierTemperatureShare, rectifierVoltageShare } from "../../../../constructs/engineering/electrical/rectifier-capacity";
import vectors from "../../../reference/vectors.json";

/** Alpha Cordex 24 V 3.1 kW, manual p. 18: full power from 176 V, 75 % at 150 V, off at 80 V. */
const cordex = {
  derating: [
    [150, 0.75],
    [176, 1],
  ],
  range: [80, 320],
} as const;

/** Emerson R48-3200, user manual V1.0: full power from 176 V, 20 % at 85 V, off below 80 ± 3 V and above 295 ± 5 V. */
const r483200 = {
  derating: [
    [85, 0.2],
    [176, 1],
  ],
  range: [83, 290],
} as const;

describe("rectifierVoltageShare()", () => {
  it.each(["cordex-176", "cordex-150", "r48-3200-176", "r48-3200-85"])("gives the published share of %s", (id) => {
    const vector = vectors.find((one) => one.id === id);
    const inputs: { V?: number } = vector?.inputs ?? {};
    const unit = id.startsWith("cordex") ? cordex : r483200;
    const share = rectifierVoltageShare(unit.derating, unit.range, inputs.V ?? Number.NaN);
    expect(Math.abs((share ?? Number.NaN) - Number(vector?.expected))).toBeLessThanOrEqual(Number(vector?.tolerance_abs));
  });

  it("is linear between published points", () => {
    expect(rectifierVoltageShare(r483200.derating, r483200.range, 130.5)).toBeCloseTo(0.6, 12);
  });

  it("is nothing outside the running range, and for a voltage that is not a number", () => {
    for (const volts of [0, 82.9, 290.1, Number.NaN]) expect(rectifierVoltageShare(r483200.derating, r483200.range, volts)).toBe(0);
  });

  it("is unknown within the running range below the first published point", () => {
    expect(rectifierVoltageShare(r483200.derating, r483200.range, 84)).toBeUndefined();
    expect(rectifierVoltageShare(cordex.derating, cordex.range, 149.9)).toBeUndefined();
  });

  it("holds its last value up to the end of the running range", () => {
    expect(rectifierVoltageShare(r483200.derating, r483200.range, 290)).toBe(1);
  });
});

describe("rectifierTemperatureShare()", () => {
  const derating = [
    [45, 1],
    [65, 0.5],
  ] as const;

  it("is full up to the published temperature", () => {
    expect(rectifierTemperatureShare(45, undefined, 45)).toBe(1);
    expect(rectifierTemperatureShare(45, derating, -20)).toBe(1);
  });

  it("is unknown above it without a curve", () => {
    expect(rectifierTemperatureShare(45, undefined, 45.1)).toBeUndefined();
  });

  it("is linear in the curve and unknown beyond its last point", () => {
    expect(rectifierTemperatureShare(45, derating, 55)).toBeCloseTo(0.75, 12);
    expect(rectifierTemperatureShare(45, derating, 65.1)).toBeUndefined();
  });
});
