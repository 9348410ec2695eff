import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourlySums } from "../../../../constructs/engineering/data-flow/hourly-sums";

describe("hourlySums()", () => {
  it("hourlySums() spreads a spell over the hours that it touches, by its rate", () => {
    const sums = hourlySums(
      [
        { fromS: 3000, toS: 11_000, perS: 1 },
        { fromS: 3600, toS: 3700, perS: 0.5 },
      ],
      4 * 3600,
    );
    expect([...sums]).toEqual([600, 3650, 3600, 200]);
  });

  it("hourlySums() counts nothing beyond the end, where the last hour is a part of one", () => {
    const spells = [
      { fromS: 4000, toS: 9000, perS: 1 },
      { fromS: 5100, toS: 5100, perS: 1 },
      { fromS: 6000, toS: 7000, perS: 1 },
    ];
    expect([...hourlySums(spells, 5000)]).toEqual([0, 1000]);
    expect([...hourlySums(spells, 3600)]).toEqual([0]);
  });

  it("hourlySums() loses nothing: their sum is the time of all spells", () => {
    const spell = fc.record({
      fromS: fc.double({ min: 0, max: 50_000, noNaN: true }),
      length: fc.double({ min: 0, max: 20_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spell), (spells) => {
        const sums = hourlySums(
          spells.map(({ fromS, length }) => ({ fromS, toS: fromS + length, perS: 1 })),
          80_000,
        );
        const total = spells.reduce((sum, { length }) => sum + length, 0);
        expect(Math.abs(sums.reduce((sum, one) => sum + one, 0) - total)).toBeLessThan(1e-6);
      }),
    );
  });
});
