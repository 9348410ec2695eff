import { describe, expect, it } from "vitest";
import type { MixedIntegerProgram } from "../../../../constructs/engineering/scheduling/mixed-integer-program";
import { isNearWhole, solvedRelaxedFirst as relaxedFirst } from "../../../../constructs/engineering/scheduling/relaxed-first";

const packing = (gains: readonly number[], sizes: readonly number[], room: number): MixedIntegerProgram => ({
  goal: "largest",
  columns: gains.map((objective) => ({ objective, lower: 0, upper: 1, kind: "binary" })),
  rows: [{ columns: [...gains.keys()], coefficients: sizes, sense: "at-most", rightSide: room }],
});

function solvedRelaxedFirst(...asked: Parameters<typeof relaxedFirst>) {
  return relaxedFirst(...asked) ?? expect.unreachable();
}

describe("solvedRelaxedFirst()", () => {
  it("solvedRelaxedFirst() searches where the relaxation has parts: 220 whole under a bound of 240", () => {
    const { objective, bound, values } = solvedRelaxedFirst("Packing", packing([60, 100, 120], [10, 20, 30], 50));
    expect([objective, [...values]]).toEqual([220, [0, 1, 1]]);
    expect(bound).toBeCloseTo(240, 9);
  });

  it("solvedRelaxedFirst() is its own bound where the relaxation is whole", () => {
    const { objective, bound, values } = solvedRelaxedFirst("Packing", packing([60, 100, 120], [10, 20, 30], 30));
    expect([objective, bound, [...values].map(Math.round)]).toEqual([160, 160, [1, 1, expect.closeTo(0)]]);
  });

  it("solvedRelaxedFirst() leaves parts to columns that may have them", () => {
    const { columns, ...rest } = packing([60, 120], [10, 30], 25);
    const [whole, parts] = columns as [(typeof columns)[number], (typeof columns)[number]];
    expect([...solvedRelaxedFirst("Packing", { ...rest, columns: [whole, { ...parts, kind: "continuous" }] }).values]).toEqual([1, 0.5]);
  });
});

describe("solvedRelaxedFirst() without steps", () => {
  it("solvedRelaxedFirst() has nothing, and says so", () => {
    expect(relaxedFirst("Packing", packing([60, 100, 120], [10, 20, 30], 50), { steps: 0 })).toBeUndefined();
  });
});

describe("isNearWhole()", () => {
  it("isNearWhole() allows for a rounding of the solver and for no more", () => {
    expect([0, 1, 1e-7, 1 - 1e-7, -1e-9].every(isNearWhole)).toBe(true);
    expect([0.5, 1e-5, 1 - 1e-5, Number.NaN].some(isNearWhole)).toBe(false);
  });
});
