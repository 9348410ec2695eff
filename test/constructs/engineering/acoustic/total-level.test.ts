import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalLevelDb } from "../../../../constructs/engineering/acoustic/total-level";
import { uniform } from "../../../support/generated/uniform";

const one = (levelDb: number, units = 1) => ({ name: `${levelDb}`, units, levelDb });

describe("totalLevelDb()", () => {
  // Städtebauliche Lärmfibel (Baden-Württemberg), 2.4.2: given to 0.1 dB
  it.each([
    [[35, 40, 45], 46.5],
    [[40, 45], 46.2],
  ])("totalLevelDb() of %j dB(A) is the published %d dB(A)", (levels, published) => {
    expect(totalLevelDb(levels.map((level) => one(level)))?.levelDb).toBeCloseTo(published, 1);
  });

  it("totalLevelDb() of ten equal sources is 10 dB above one, of none is nothing", () => {
    expect(totalLevelDb([one(70, 10)])?.levelDb).toBeCloseTo(80, 9);
    expect(totalLevelDb([])).toBeUndefined();
    expect(totalLevelDb([one(70, 0)])).toBeUndefined();
  });

  it("totalLevelDb() is at least the loudest, at most that plus 10·log10 n, and its parts add up to it", () => {
    const source = fc.record({
      name: fc.constant("a"),
      units: fc.integer({ min: 1, max: 100 }),
      levelDb: uniform(0, 200),
    });
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 6 }), (sources) => {
        const { levelDb, parts } = totalLevelDb(sources) ?? { levelDb: Number.NaN, parts: [] };
        const loudest = Math.max(...sources.map((each) => each.levelDb));
        const count = sources.reduce((sum, { units }) => sum + units, 0);
        expect(levelDb).toBeGreaterThanOrEqual(loudest - 1e-9);
        expect(levelDb).toBeLessThanOrEqual(loudest + 10 * Math.log10(count) + 1e-9);
        expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(levelDb, 9);
      }),
    );
  });
});
