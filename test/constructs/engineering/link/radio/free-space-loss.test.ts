import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSpaceLossDb } from "../../../../../constructs/engineering/link/radio/free-space-loss";
import { numberOf, shareOfTolerance, vectorsOf } from "../vectors";
import { vectors } from "./vectors-radio.json";

describe("freeSpaceLossDb()", () => {
  it.each(vectorsOf(vectors, "free-space", "loss_dB"))("freeSpaceLossDb() gives the loss of $id", (vector) => {
    const loss = freeSpaceLossDb(numberOf(vector.inputs, "frequencyGHz"), numberOf(vector.inputs, "range_km"));
    expect(shareOfTolerance(vector, "loss_dB", loss)).toBeLessThanOrEqual(1);
  });

  it("freeSpaceLossDb() grows by 6.02 dB with twice the range and with twice the frequency", () => {
    const twice = 20 * Math.log10(2);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 25, noNaN: true }), fc.double({ min: 1, max: 400_000, noNaN: true }), (ghz, km) => {
        expect(freeSpaceLossDb(ghz, 2 * km) - freeSpaceLossDb(ghz, km)).toBeCloseTo(twice, 9);
        expect(freeSpaceLossDb(2 * ghz, km) - freeSpaceLossDb(ghz, km)).toBeCloseTo(twice, 9);
      }),
    );
  });

  it("freeSpaceLossDb() refuses ranges within a wavelength and beyond 10,000,000 km, and frequencies above 50 GHz", () => {
    for (const wrong of [0, 0.00003, 1.1e7, Number.NaN])
      expect(() => freeSpaceLossDb(8.1, wrong)).toThrow(
        `Range must lie between a wavelength and 10,000,000 km but is ${wrong} km: give it in kilometres`,
      );
    for (const wrong of [0, 50.1, Number.NaN]) expect(() => freeSpaceLossDb(wrong, 1000)).toThrow(RangeError);
  });
});
