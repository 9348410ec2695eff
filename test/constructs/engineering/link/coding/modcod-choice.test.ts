import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dvbs2Modcod, dvbs2Names } from "../../../../../constructs/engineering/link/coding/dvbs2";
import type { Modcod } from "../../../../../constructs/engineering/link/coding/modcod";
import { chosenModcod, type PreparedCoding, prepareCoding } from "../../../../../constructs/engineering/link/coding/modcod-choice";

const all = dvbs2Names.map((name) => dvbs2Modcod(name, true));
const level = fc.double({ min: -20, max: 40, noNaN: true });
const nameAt = (coding: PreparedCoding, esN0Db: number) => coding.modcods[chosenModcod(coding, esN0Db)]?.name;
const rateAt = (coding: PreparedCoding, esN0Db: number) => coding.modcods[chosenModcod(coding, esN0Db)]?.efficiencyBitPerSymbol ?? 0;
const some = fc.subarray(all, { minLength: 1 });

describe("chosenModcod()", () => {
  it("chosenModcod() of an adaptive coding carries more than every other with the required margin", () => {
    fc.assert(
      fc.property(some, level, fc.double({ min: 0, max: 6, noNaN: true }), (modcods, esN0Db, requiredMarginDb) => {
        const coding = prepareCoding({ kind: "adaptive", modcods, requiredMarginDb }, 1);
        const possible = modcods.filter(({ thresholdDb }) => esN0Db - thresholdDb - 1 >= requiredMarginDb);
        expect(rateAt(coding, esN0Db)).toBe(Math.max(0, ...possible.map(({ efficiencyBitPerSymbol }) => efficiencyBitPerSymbol)));
      }),
    );
  });

  it("chosenModcod() never carries less with more Es/N0, and does not ask in which order MODCODs are named", () => {
    fc.assert(
      fc.property(some, level, level, (modcods, one, other) => {
        const coding = prepareCoding({ kind: "adaptive", modcods, requiredMarginDb: 1 }, 1);
        const turned = prepareCoding({ kind: "adaptive", modcods: [...modcods].reverse(), requiredMarginDb: 1 }, 1);
        expect(rateAt(coding, Math.max(one, other))).toBeGreaterThanOrEqual(rateAt(coding, Math.min(one, other)));
        expect(nameAt(turned, one)).toBe(nameAt(coding, one));
      }),
    );
  });

  it("chosenModcod() of a fixed coding holds down to a margin of 0", () => {
    const coding = prepareCoding({ kind: "fixed", modcod: dvbs2Modcod("QPSK 1/2", true) }, 1.5);
    expect(nameAt(coding, 2.5)).toBe("QPSK 1/2");
    expect(chosenModcod(coding, 2.4999)).toBe(-1);
  });

  it("chosenModcod() of an adaptive coding takes one with exactly the required margin", () => {
    const coding = prepareCoding({ kind: "adaptive", modcods: [dvbs2Modcod("QPSK 1/2", true)], requiredMarginDb: 1 }, 1);
    expect(nameAt(coding, 3)).toBe("QPSK 1/2");
    expect(chosenModcod(coding, 2.9999)).toBe(-1);
  });

  it("chosenModcod() refuses an Es/N0 that is no number", () => {
    const coding = prepareCoding({ kind: "adaptive", modcods: all, requiredMarginDb: 1 }, 1);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => chosenModcod(coding, wrong)).toThrow(RangeError);
  });
});

describe("prepareCoding()", () => {
  const qpsk = dvbs2Modcod("QPSK 1/2", true);

  it("prepareCoding() finds the most robust MODCOD, which need not be the one that carries least", () => {
    const odd: Modcod = { name: "odd", thresholdDb: 5, efficiencyBitPerSymbol: 0.1 };
    expect(prepareCoding({ kind: "adaptive", modcods: [odd, qpsk], requiredMarginDb: 1 }, 1).mostRobust).toBe(qpsk);
  });

  it.each([
    [[], 1, 1, "A coding must have at least one MODCOD but has none: add those of the satellite"],
    [[qpsk, qpsk], 1, 1, "Each MODCOD must have a name of its own but two are QPSK 1/2: leave one out"],
    [[qpsk], -1, 1, "Required margin must lie between 0 and 40 dB but is -1 dB: give it in decibels"],
    [[qpsk], 1, Number.NaN, "Implementation loss must lie between 0 and 20 dB but is NaN dB: take it from the data sheet of the modem"],
    [
      [{ ...qpsk, thresholdDb: Number.NaN }],
      1,
      1,
      "Threshold of QPSK 1/2 must lie between -40 and 80 dB but is NaN dB: give Es/N0 in decibels",
    ],
    [
      [{ ...qpsk, efficiencyBitPerSymbol: 0 }],
      1,
      1,
      "Efficiency of QPSK 1/2 must be above 0 and at most 16 bit/symbol but is 0 bit/symbol: correct it",
    ],
  ] as [Modcod[], number, number, string][])("prepareCoding() refuses %j with %d and %d dB", (modcods, requiredMarginDb, loss, message) => {
    expect(() => prepareCoding({ kind: "adaptive", modcods, requiredMarginDb }, loss)).toThrow(new RangeError(message));
  });
});
