import { describe, expect, it } from "vitest";
import { PhasorArray } from "../../../../constructs/studies/network/elements/phasor-array";
import { worstPole } from "../../../../constructs/studies/network/worst-pole";

/** The worst of three conductors with these currents. */
function worst(...amperes: number[]): number {
  const currents = PhasorArray.zeros(3);
  for (const [k, ampere] of amperes.entries()) currents.set(k, 0, ampere);
  return worstPole(currents, { index: 0, wiring: { current: "AC", conductors: 3, neutral: true, frequencyHz: 50 } });
}

describe("worstPole()", () => {
  it("is the conductor with the largest current", () => {
    expect(worst(10, 30, 20)).toBe(1);
    expect(worst(10, 10, 10.000001)).toBe(2);
  });

  it("is the first of currents that differ by rounding alone", () => {
    expect(worst(10, 10 * (1 + 1e-13), 10 * (1 + 2e-13))).toBe(0);
  });
});
