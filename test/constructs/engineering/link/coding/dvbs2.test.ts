import { describe, expect, it } from "vitest";
import { dvbs2Efficiency, dvbs2Modcod, dvbs2Names } from "../../../../../constructs/engineering/link/coding/dvbs2";
import { everyRow } from "../../../../support/tables/every-row";
import { vectors } from "./vectors-coding.json";

const { names, esN0_dB, efficiency, efficiencyWithPilots } = vectors[0]?.expected ?? {};
const rows = (names ?? []).map((name, i) => [name, esN0_dB?.[i], efficiency?.[i], efficiencyWithPilots?.[i]] as const);
const tolerance = vectors[0]?.tolerance.abs ?? Number.NaN;

describe("dvbs2Modcod()", () => {
  it("dvbs2Modcod() has the 28 MODCODs of the standard in its order", () => {
    expect(dvbs2Names).toEqual(names);
    expect(dvbs2Names).toHaveLength(28);
  });

  it("dvbs2Modcod() has the published Es/N0 and bits a symbol, with pilots and without", () => {
    everyRow("%s", rows, (name, esN0, bare, piloted) => {
      const without = dvbs2Modcod(name, false);
      expect(Math.abs(without.thresholdDb - (esN0 ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(without.efficiencyBitPerSymbol - (bare ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(dvbs2Modcod(name, true).efficiencyBitPerSymbol - (piloted ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
    });
  });

  it("dvbs2Modcod() refuses a name that the standard does not have", () => {
    expect(() => dvbs2Modcod("QPSK 7/8", true)).toThrow(/^MODCOD must be one of QPSK 1\/4, .* but is QPSK 7\/8: correct its name$/);
  });
});

describe("dvbs2Efficiency()", () => {
  it("dvbs2Efficiency() refuses symbols and codes that the standard does not have", () => {
    for (const wrong of [1, 6, 2.5, Number.NaN]) expect(() => dvbs2Efficiency(wrong, 32_208, true)).toThrow(RangeError);
    for (const wrong of [80, 64_801, Number.NaN]) expect(() => dvbs2Efficiency(2, wrong, true)).toThrow(RangeError);
  });
});
