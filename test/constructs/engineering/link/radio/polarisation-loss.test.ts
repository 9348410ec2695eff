import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polarisationLossDb } from "../../../../../constructs/engineering/link/radio/polarisation-loss";

const axialRatio = fc.double({ min: 0, max: 40, noNaN: true });

describe("polarisationLossDb()", () => {
  it("polarisationLossDb() is the equation as it is published", () => {
    fc.assert(
      fc.property(axialRatio, axialRatio, (first, second) => {
        const [a, b] = [first, second].map((db) => Math.exp((db * Math.LN10) / 20)) as [number, number];
        const published = 0.5 + (4 * a * b - (a ** 2 - 1) * (b ** 2 - 1)) / (2 * (1 + a ** 2) * (1 + b ** 2));
        expect(Math.abs(polarisationLossDb(first, second) + 10 * Math.log10(published))).toBeLessThan(1e-7);
      }),
    );
  });

  it("polarisationLossDb() is the same whichever antenna is which, and never negative", () => {
    fc.assert(
      fc.property(axialRatio, axialRatio, (first, second) => {
        expect(polarisationLossDb(first, second)).toBe(polarisationLossDb(second, first));
        expect(polarisationLossDb(first, second)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("polarisationLossDb() of two circular antennas is none, and of a circular and a nearly linear one nearly 3 dB", () => {
    expect(polarisationLossDb(0, 0)).toBe(0);
    expect(polarisationLossDb(0, 40)).toBeGreaterThan(2.9);
    expect(polarisationLossDb(0, 40)).toBeLessThan(10 * Math.log10(2));
  });

  it("polarisationLossDb() refuses axial ratios below 0 dB and above 40 dB", () => {
    for (const wrong of [-0.1, 40.1, Number.NaN]) {
      const message = `Axial ratio must lie between 0 and 40 dB but is ${wrong} dB: give that of long over short axis in decibels`;
      expect(() => polarisationLossDb(wrong, 1)).toThrow(message);
      expect(() => polarisationLossDb(1, wrong)).toThrow(message);
    }
  });
});
