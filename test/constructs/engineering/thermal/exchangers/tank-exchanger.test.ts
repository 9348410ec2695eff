import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coolantRiseK } from "../../../../../constructs/engineering/thermal/coolant/coolant-rise";
import { tankApproachK, tankConductanceWPerK } from "../../../../../constructs/engineering/thermal/exchangers/tank-exchanger";
import { uniform } from "../../../../support/generated/uniform";

describe("tankConductanceWPerK()", () => {
  it("tankConductanceWPerK() of 20 kW at 8 K in 60 L/min of water from 41 °C, by hand in docs/physics/racks.md: −4,141.6·ln(1 − 0.6036) = 3,833 W/K", () => {
    const rise = coolantRiseK({ kind: "water" }, 41, 20_000, 0.001, "tank");
    expect(rise).toBeCloseTo(4.83, 2);
    expect(20_000 / rise).toBeCloseTo(4141.6, 1);
    expect(tankConductanceWPerK(20_000, 8, 4141.6)).toBeCloseTo(3832.7, 1);
  });

  it("tankConductanceWPerK() refuses coolant that would leave at the bath or above, and says what it would do", () => {
    expect(() => tankConductanceWPerK(20_000, 8, 2500)).toThrow(
      "Rated coolant of a tank must leave below the bath or vapour, 8 K above what enters, but 20000 W warm it by 8.0 K: correct coolantFlow, heat or approach from the data sheet",
    );
    for (const [heat, approach, rate] of [
      [20_000, 8, 1000],
      [0, 8, 4000],
      [Number.NaN, 8, 4000],
      [20_000, 8, Number.NaN],
    ] as const)
      expect(() => tankConductanceWPerK(heat, approach, rate)).toThrow(RangeError);
  });
});

describe("tankApproachK()", () => {
  it("tankApproachK() of 9.8 kW in 24 L/min there, by hand: 9,800/(0.9011·1,656.6) = 6.56 K, above the coolant's rise of 5.92 K", () => {
    expect(tankApproachK(9800, 1656.6, 3832.7)).toBeCloseTo(6.565, 3);
    expect(9800 / 1656.6).toBeCloseTo(5.916, 3);
  });

  it("tankApproachK() gives the rating back, goes with heat, falls with flow and never below the coolant's rise", () => {
    const inputs = fc.record({
      heat: uniform(100, 1e6),
      approach: uniform(0.5, 50),
      effectiveness: uniform(0.01, 0.99),
      share: uniform(0.05, 3),
    });
    fc.assert(
      fc.property(inputs, ({ heat, approach, effectiveness, share }) => {
        const rate = heat / (effectiveness * approach);
        const conductance = tankConductanceWPerK(heat, approach, rate);
        expect(tankApproachK(heat, rate, conductance) / approach).toBeCloseTo(1, 9);
        const at = (kilos: number) => tankApproachK(heat, rate * kilos, conductance);
        expect(tankApproachK(heat / 2, rate * share, conductance) / at(share)).toBeCloseTo(0.5, 9);
        expect(at(share * 1.1)).toBeLessThanOrEqual(at(share));
        expect(at(share)).toBeGreaterThanOrEqual(heat / (rate * share));
      }),
    );
  });

  it.each([
    [-1, 1000, 1000],
    [1000, 0, 1000],
    [1000, 1000, Number.NaN],
  ])("tankApproachK(%d, %d, %d) is refused", (...input) => {
    expect(() => tankApproachK(...input)).toThrow(RangeError);
  });
});
