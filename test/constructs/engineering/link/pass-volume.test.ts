import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkBudget } from "../../../../constructs/engineering/link/link-budget";
import { type LinkTrack, passVolume } from "../../../../constructs/engineering/link/pass-volume";
import { secondsOf } from "../../../../constructs/engineering/numeric/interval-seconds";
import { linkOf, partsOf } from "./links-of-vectors";
import { shareOfTolerance } from "./vectors";
import { tracks, vectors } from "./vectors-volume.json";

/** A track with the length of its pass. */
interface TestedTrack extends LinkTrack {
  readonly durationS: number; // [s]
}

function trackOf(id: string): TestedTrack {
  const track = tracks.passes.find((pass) => pass.id === id);
  if (track === undefined) throw new RangeError(`Track must be in vectors-volume.json but ${id} is not: correct its id`);
  return { ...track, lengthsS: secondsOf(0, track.durationS * 1000).lengthsS };
}

const link = linkOf(partsOf("x-band-riyadh"));
const overhead = trackOf("volume-x-band-riyadh-2026-09-20T18:51");

/** A pass that rises and sets, of some length and height. */
const generated = fc
  .record({
    milliseconds: fc.integer({ min: 1, max: 60_000 }),
    lowest: fc.double({ min: -5, max: 20, noNaN: true }),
    rise: fc.double({ min: 0, max: 70, noNaN: true }),
    rangeKm: fc.double({ min: 400, max: 3000, noNaN: true }),
  })
  .map(({ milliseconds, lowest, rise, rangeKm }): TestedTrack => {
    const { lengthsS } = secondsOf(0, milliseconds);
    const count = lengthsS.length;
    const elevationDegrees = Float64Array.from({ length: count }, (_, i) => lowest + rise * Math.sin((Math.PI * (i + 0.5)) / count));
    return {
      durationS: milliseconds / 1000,
      lengthsS,
      elevationDegrees,
      rangeKm: new Float64Array(count).fill(rangeKm),
      offNadirDegrees: new Float64Array(count).fill(30),
    };
  });

describe("passVolume()", () => {
  it.each(vectors)("passVolume() gives bytes, lock and worst margin of $id", ({ id, inputs, expected, ...vector }) => {
    const volume = passVolume(linkOf(partsOf(inputs.link)), trackOf(id), inputs.percent);
    for (const [found, wanted] of [
      [volume.clear, expected.clear],
      [volume.atShare, expected.at0_1percent],
    ] as const) {
      const of = { id, ...vector, inputs, expected: wanted };
      expect(shareOfTolerance(of, "bytes", found.bytes)).toBeLessThanOrEqual(1);
      expect(shareOfTolerance(of, "lockSeconds", found.lockS)).toBeLessThanOrEqual(1);
      expect(shareOfTolerance(of, "worstMargin", found.worst?.marginDb ?? Number.NaN)).toBeLessThanOrEqual(1);
    }
  });

  it("passVolume() is the sum of the budgets at its middles, and its worst margin the least of them", () => {
    for (const sky of ["clear", 0.1] as const) {
      const { clear, atShare } = passVolume(link, overhead, 0.1);
      const found = sky === "clear" ? clear : atShare;
      let bits = 0;
      let worst = Number.POSITIVE_INFINITY;
      const count = overhead.elevationDegrees.length;
      for (let i = 0; i < count; i++) {
        const at = (values: ArrayLike<number>) => values[i] ?? Number.NaN;
        const sample = {
          elevationDegrees: at(overhead.elevationDegrees),
          rangeKm: at(overhead.rangeKm),
          offNadirDegrees: at(overhead.offNadirDegrees),
        };
        const budget = linkBudget(link, sample, sky);
        bits += budget.netRateBitPerS * (i === count - 1 ? overhead.durationS - i : 1);
        if (budget.kind === "budget") worst = Math.min(worst, budget.robustMarginDb);
      }
      expect(Math.abs(found.bytes - bits / 8)).toBeLessThan(1e-9 * found.bytes);
      expect(found.worst?.marginDb).toBe(worst);
    }
  });

  it("passVolume() names the sample of its worst margin", () => {
    const { worst } = passVolume(link, overhead, 0.1).atShare;
    const budget = worst && linkBudget(link, worst.sample, 0.1);
    expect(budget?.kind === "budget" && budget.robustMarginDb).toBe(worst?.marginDb);
    expect(worst?.sample.elevationDegrees).toBe(overhead.elevationDegrees[worst?.index ?? -1]);
  });

  it("passVolume() is never larger for a share of the year than under a clear sky, and never more than its peak rate all the time", () => {
    fc.assert(
      fc.property(generated, fc.double({ min: 0.001, max: 5, noNaN: true }), (track, percent) => {
        const { clear, atShare } = passVolume(link, track, percent);
        expect(atShare.bytes).toBeLessThanOrEqual(clear.bytes);
        for (const { bytes, lockS, belowModelS, peakRateBitPerS, worst } of [clear, atShare]) {
          expect(bytes).toBeGreaterThanOrEqual(0);
          expect(bytes).toBeLessThanOrEqual((peakRateBitPerS * lockS) / 8 + 1e-3);
          expect(lockS + belowModelS).toBeLessThanOrEqual(track.durationS + 1e-9);
          expect(worst === undefined).toBe(Math.abs(belowModelS - track.durationS) < 1e-9);
        }
      }),
    );
  });

  it("passVolume() counts and marks the time below 5°", () => {
    const low = { ...overhead, elevationDegrees: new Float64Array(overhead.elevationDegrees.length).fill(4.9) };
    const { clear, atShare } = passVolume(link, low, 0.1);
    for (const volume of [clear, atShare])
      expect(volume).toEqual({ bytes: 0, lockS: 0, belowModelS: expect.closeTo(overhead.durationS, 9), peakRateBitPerS: 0 });
  });

  it("passVolume() of a pass without length is nothing", () => {
    const none = { lengthsS: [], elevationDegrees: [], rangeKm: [], offNadirDegrees: [] };
    expect(passVolume(link, none, 0.1).clear).toEqual({ bytes: 0, lockS: 0, belowModelS: 0, peakRateBitPerS: 0 });
  });

  it("passVolume() refuses tracks of another length, samples that are none and shares out of range", () => {
    const short = { ...overhead, lengthsS: [1, 1, 1] };
    expect(() => passVolume(link, short, 0.1)).toThrow(
      "Track of a pass of 3 parts must have as many middles but has 664: compute it at those that secondsOf() gives",
    );
    const one = { lengthsS: [1], elevationDegrees: [30], rangeKm: [1250], offNadirDegrees: [51] };
    for (const wrong of [{ elevationDegrees: [Number.NaN] }, { rangeKm: [Number.NaN] }])
      expect(() => passVolume(link, { ...one, ...wrong }, 0.1)).toThrow(RangeError);
    for (const wrong of [0, 6, Number.NaN]) expect(() => passVolume(link, one, wrong)).toThrow(RangeError);
  });
});
