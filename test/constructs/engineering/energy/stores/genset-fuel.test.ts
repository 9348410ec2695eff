import { describe, expect, it } from "vitest";
import { fuelLine, fuelLPerH, tankHours } from "../../../../../constructs/engineering/energy/stores/genset-fuel";
import { vector } from "../../../../support/reference";

// HOMER Pro 3.12, documentation: a set of 50 kW.
const homer = fuelLine(
  [
    [25, 8.48],
    [50, 15.3],
  ],
  50,
);

describe("fuelLine()", () => {
  it("fuelLine() meets the published homer-F1 and homer-F0", () => {
    const slope = vector("homer-F1");
    const intercept = vector("homer-F0");
    expect(slope.inputs).toEqual({ "L_h@25kW": 8.48, "L_h@50kW": 15.3 });
    expect(Math.abs(homer.perOutputKw - slope.expected)).toBeLessThan(slope.tolerance);
    expect(Math.abs(homer.perRatedKw - intercept.expected)).toBeLessThan(intercept.tolerance + 1e-12); // 0.0332 by its own points, printed as 0.033
  });

  it("fuelLine() is the least squares line by hand: 1, 2 and 4 L/h at 0, 1 and 2 kW give slope 1.5 and 5/6 at no load", () => {
    const line = fuelLine(
      [
        [0, 1],
        [1, 2],
        [2, 4],
      ],
      10,
    );
    expect(line.perOutputKw).toBeCloseTo(1.5, 12); // Σ(x − 1)(y − 7/3)/Σ(x − 1)² = 3/2
    expect(line.perRatedKw).toBeCloseTo((7 / 3 - 1.5) / 10, 12);
  });

  it("fuelLine() refuses one point, the same output twice, and a plate of nothing", () => {
    expect(() => fuelLine([[25, 8]], 50)).toThrow(/two points with different outputs/);
    expect(() => fuelLine([], 50)).toThrow(/two points with different outputs/);
    expect(() =>
      fuelLine(
        [
          [25, 8],
          [50, 15],
        ],
        0,
      ),
    ).toThrow(RangeError);
  });
});

describe("fuelLPerH()", () => {
  it("fuelLPerH() returns the two points that made the line", () => {
    expect(fuelLPerH(homer, 50_000, 1, 25_000)).toBeCloseTo(8.48, 9);
    expect(fuelLPerH(homer, 50_000, 1, 50_000)).toBeCloseTo(15.3, 9);
  });

  it("fuelLPerH() counts the no-load part of every running set: 2 × 0.03 × 50 + 0.25 × 60 = 18 L/h", () => {
    expect(fuelLPerH({ perRatedKw: 0.03, perOutputKw: 0.25 }, 50_000, 2, 60_000)).toBeCloseTo(18, 12);
  });
});

describe("tankHours()", () => {
  it("tankHours() of 900 L at 18 L/h is 50 h", () => {
    expect(tankHours(900, 18)).toBe(50);
    for (const wrong of [0, -1, Number.NaN]) expect(() => tankHours(900, wrong)).toThrow(RangeError);
  });
});
