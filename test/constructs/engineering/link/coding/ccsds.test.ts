import { describe, expect, it } from "vitest";
import { ccsdsModcod, leastEbN0Db } from "../../../../../constructs/engineering/link/coding/ccsds";

const coding = { name: "QPSK, convolutional 1/2", bitsPerSymbol: 2, codeRate: 0.5, ebN0Db: 1.2, frameEfficiency: 0.97 };

describe("leastEbN0Db()", () => {
  it("leastEbN0Db() is Shannon's limit: −1.59 dB without any rate, 0 dB at one bit a symbol, 1.76 dB at two", () => {
    // J. G. Proakis, Digital Communications, 5th ed., section 6.5: (2^η − 1)/η
    expect(leastEbN0Db(1e-6)).toBeCloseTo(-1.5917, 3);
    expect(leastEbN0Db(1)).toBe(0);
    expect(leastEbN0Db(2)).toBeCloseTo(1.7609, 4);
    expect(leastEbN0Db(4)).toBeCloseTo(5.7403, 4);
  });
});

describe("ccsdsModcod()", () => {
  it("ccsdsModcod() with one information bit a symbol asks as much Es/N0 as Eb/N0", () => {
    expect(ccsdsModcod(coding)).toEqual({ name: "QPSK, convolutional 1/2", thresholdDb: 1.2, efficiencyBitPerSymbol: 0.97 });
  });

  it("ccsdsModcod() asks 3.01 dB more Es/N0 for twice the bits of a symbol", () => {
    expect(ccsdsModcod({ ...coding, bitsPerSymbol: 4 }).thresholdDb).toBeCloseTo(1.2 + 3.0103, 4);
  });

  it.each([
    [{ bitsPerSymbol: 0 }, "Bits of a symbol of QPSK must lie between 1 and 16 bits but is 0 bits: correct the modulation"],
    [{ codeRate: 2 }, "Code rate of QPSK must lie between 0.001 and 1 but is 2: give information bits over coded bits"],
    [{ frameEfficiency: 97 }, "Frame efficiency of QPSK must lie between 0.001 and 1 but is 97: give data over frame as a share"],
    [{ ebN0Db: Number.NaN }, "Eb/N0 of QPSK must lie between -10 and 40 dB but is NaN dB: give it in decibels, for an information bit"],
  ])("ccsdsModcod() refuses %j", (wrong, message) => {
    expect(() => ccsdsModcod({ ...coding, name: "QPSK", ...wrong })).toThrow(new RangeError(message));
  });
});
