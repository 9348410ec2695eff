import { describe, expect, it } from "vitest";
import { quantumNoiseK } from "../../../../../constructs/engineering/link/radio/quantum-noise";

describe("quantumNoiseK()", () => {
  it("quantumNoiseK() is half of the 0.048 K that a quantum of 1 GHz is worth, and grows with the frequency", () => {
    expect(quantumNoiseK(1)).toBeCloseTo(0.047992 / 2, 6);
    expect(quantumNoiseK(8)).toBeCloseTo(8 * quantumNoiseK(1), 12);
  });
});
