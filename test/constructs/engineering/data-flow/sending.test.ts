import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sending } from "../../../../constructs/engineering/data-flow/sending";

const windows = [
  { fromS: 0, toS: 3600, bitsPerS: 8e6 },
  { fromS: 7200, toS: 21_600, bitsPerS: 8e6 },
];

describe("sending()", () => {
  it("sending() of the case by hand: 1.8 GB before the break and 1.2 behind it, then one after the other", () => {
    const { deliveredS, spells } = sending(Float64Array.of(1800, 3000, 9120), Float64Array.of(3e9, 4.5e9, 3.6e9), windows);
    expect([...deliveredS]).toEqual([8400, 12_900, 16_500]);
    expect(spells).toEqual([
      { product: 0, fromS: 1800, toS: 3600, bytes: 1.8e9 },
      { product: 0, fromS: 7200, toS: 8400, bytes: 1.2e9 },
      { product: 1, fromS: 8400, toS: 12_900, bytes: 4.5e9 },
      { product: 2, fromS: 12_900, toS: 16_500, bytes: 3.6e9 },
    ]);
  });

  it("sending() delivers what fills a window to its last second at its end", () => {
    expect([...sending(Float64Array.of(0), Float64Array.of(3.6e9), windows).deliveredS]).toEqual([3600]);
  });

  it("sending() delivers nothing behind the last window, and nothing behind what is not delivered", () => {
    const { deliveredS, spells } = sending(Float64Array.of(21_599, 21_599), Float64Array.of(2e6, 0), windows);
    expect([...deliveredS]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(spells).toEqual([{ product: 0, fromS: 21_599, toS: 21_600, bytes: 1e6 }]);
  });

  it("sending() delivers a product of no bytes when its turn comes, without a window", () => {
    expect([...sending(Float64Array.of(100, 4000), Float64Array.of(8e6, 0), windows).deliveredS]).toEqual([108, 4000]);
    expect([...sending(Float64Array.of(100, 101), Float64Array.of(8e6, 0), windows).deliveredS]).toEqual([108, 108]);
  });

  it("sending() sends of each product all its bytes, in windows alone, and of no two at once", () => {
    const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const products = fc.array(fc.record({ ready: real(0, 2000), bytes: real(0, 5e9) }), { maxLength: 8 });
    const open = fc.array(real(0, 4000), { maxLength: 10 }).map((times) => {
      const sorted = times.toSorted((a, b) => a - b);
      return sorted.flatMap((fromS, i) =>
        i % 2 === 0 && (sorted[i + 1] as number) > fromS ? [{ fromS, toS: sorted[i + 1] as number, bitsPerS: 1e6 * (8 + i) }] : [],
      );
    });
    fc.assert(
      fc.property(products, open, (given, those) => {
        const ready = Float64Array.from(given, (one) => one.ready).sort();
        const { deliveredS, spells } = sending(
          ready,
          Float64Array.from(given, ({ bytes }) => bytes),
          those,
        );
        let before = 0;
        for (const { product, fromS, toS, bytes } of spells) {
          expect(fromS).toBeGreaterThanOrEqual(Math.max(before, ready[product] as number));
          const window = those.find((one) => one.fromS <= fromS && toS <= one.toS);
          expect(Math.abs(((toS - fromS) * (window?.bitsPerS ?? Number.NaN)) / 8 - bytes)).toBeLessThan(1e-3);
          before = toS;
        }
        for (const [product, { bytes }] of given.entries()) {
          const sent = spells.filter((spell) => spell.product === product).reduce((sum, spell) => sum + spell.bytes, 0);
          if (deliveredS[product] === Number.POSITIVE_INFINITY) expect(sent).toBeLessThanOrEqual(bytes + 1e-3);
          else expect(Math.abs(sent - bytes)).toBeLessThan(1e-3);
        }
      }),
    );
  });
});
