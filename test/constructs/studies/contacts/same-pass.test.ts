import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { samePasses } from "../../../../constructs/studies/contacts/same-pass";

const seen = (aosMs: number, losMs: number, catalogueNumber = 1) => ({ catalogueNumber, aosMs, losMs });

describe("samePasses()", () => {
  it("samePasses() takes what antennas see at the same time for one pass", () => {
    expect(samePasses([seen(0, 600), seen(60, 540), seen(5000, 5600)])).toEqual([0, 0, 1]);
  });

  it("samePasses() keeps satellites apart, and passes that touch", () => {
    const [one, two, three] = samePasses([seen(0, 600), seen(0, 600, 2), seen(600, 900)]);
    expect(new Set([one, two, three]).size).toBe(3);
  });

  it("samePasses() has as many passes as the antenna with the most pieces, and another piece is the one that it overlaps longest", () => {
    const cut = [seen(0, 200), seen(200, 400), seen(400, 600)];
    expect(samePasses([...cut, seen(60, 260), seen(260, 460), seen(460, 540)])).toEqual([0, 1, 2, 0, 1, 2]);
    expect(samePasses([...cut, seen(150, 500)])).toEqual([0, 1, 2, 1]);
    expect(samePasses([seen(0, 10), seen(10, 600), seen(0, 600)])).toEqual([0, 1, 1]);
  });

  it("samePasses() takes the first of two that a piece overlaps as long", () => {
    expect(samePasses([seen(0, 100), seen(200, 300), seen(50, 250)])).toEqual([0, 1, 0]);
  });

  it("samePasses() joins no two pieces of one antenna, and each piece overlaps the first of its pass or is it", () => {
    const antenna = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 }).map((instants) => {
      const sorted = instants.toSorted((a, b) => a - b);
      return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => seen(sorted[2 * i] as number, sorted[2 * i + 1] as number));
    });
    fc.assert(
      fc.property(fc.array(antenna, { minLength: 1, maxLength: 4 }), (antennas) => {
        const all = antennas.flat();
        const identity = samePasses(all);
        const most = Math.max(...antennas.map(({ length }) => length));
        expect(new Set(identity).size).toBeGreaterThanOrEqual(most);
        for (const instant of all.map(({ aosMs }) => aosMs)) {
          // never more passes at once than antennas that see one
          const now = all.flatMap((one, i) => (one.aosMs <= instant && instant < one.losMs ? [identity[i]] : []));
          expect(new Set(now).size).toBeLessThanOrEqual(now.length);
        }
        for (const [i, one] of all.entries())
          expect(all.some((other, j) => identity[i] === identity[j] && other.aosMs < one.losMs && one.aosMs < other.losMs)).toBe(true);
      }),
    );
  });
});
