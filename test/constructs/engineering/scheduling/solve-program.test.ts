import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MixedIntegerProgram, ProgramColumn, ProgramRow } from "../../../../constructs/engineering/scheduling/mixed-integer-program";
import { relaxed } from "../../../../constructs/engineering/scheduling/mixed-integer-program";
import { solveProgram } from "../../../../constructs/engineering/scheduling/solve-program";
import { marketSplit } from "../../../support/contacts/market-split";

const binary = (objective: number): ProgramColumn => ({ objective, lower: 0, upper: 1, kind: "binary" });
const free = (objective: number): ProgramColumn => ({ objective, lower: 0, upper: Number.POSITIVE_INFINITY, kind: "continuous" });
const atMost = (coefficients: readonly number[], rightSide: number): ProgramRow => ({
  columns: [...coefficients.keys()],
  coefficients,
  sense: "at-most",
  rightSide,
});

/** Twelve rooms for thirty things: it has to be searched. */
const knapsacks: MixedIntegerProgram = {
  goal: "largest",
  columns: Array.from({ length: 30 }, (_, i) => binary(50 + ((i * 37) % 23))),
  rows: Array.from({ length: 12 }, (_, k) =>
    atMost(
      Array.from({ length: 30 }, (_, i) => 1 + ((i * (k + 3) * 7) % 19)),
      70,
    ),
  ),
};

function optimum(program: MixedIntegerProgram): { objective: number; values: number[] } {
  const answer = solveProgram(program);
  if (answer.status !== "optimal") throw new Error(answer.status);
  return { objective: answer.objective, values: [...answer.values] };
}

describe("solveProgram()", () => {
  it("solveProgram() finds the corner worked by hand: 3x + 2y over x + y ≤ 4, x + 3y ≤ 6, x ≤ 3 is 11 at (3, 1)", () => {
    const rows = [atMost([1, 1], 4), atMost([1, 3], 6), atMost([1, 0], 3)];
    expect(optimum({ goal: "largest", columns: [free(3), free(2)], rows })).toEqual({ objective: 11, values: [3, 1] });
  });

  it("solveProgram() finds the smallest sum, with a row from below and an equal one: x + 2y = 4, x ≥ 1, 5x + y is 6.5", () => {
    const rows: ProgramRow[] = [
      { columns: [0, 1], coefficients: [1, 2], sense: "equal", rightSide: 4 },
      { columns: [0], coefficients: [1], sense: "at-least", rightSide: 1 },
    ];
    expect(optimum({ goal: "smallest", columns: [free(5), free(1)], rows })).toEqual({ objective: 6.5, values: [1, 1.5] });
  });

  it("solveProgram() packs by hand: 60, 100, 120 of 10, 20, 30 into 50 is 220 whole, 240 in parts", () => {
    const program: MixedIntegerProgram = { goal: "largest", columns: [60, 100, 120].map(binary), rows: [atMost([10, 20, 30], 50)] };
    expect(optimum(program)).toEqual({ objective: 220, values: [0, 1, 1] });
    expect(optimum(relaxed(program)).objective).toBeCloseTo(240, 9);
  });

  it("solveProgram() agrees with every choice looked at, for programs of random numbers", () => {
    const rows = fc.array(
      fc.record({
        of: fc.array(fc.integer({ min: -9, max: 20 }), { minLength: 8, maxLength: 8 }),
        limit: fc.integer({ min: -5, max: 60 }),
      }),
      {
        maxLength: 5,
      },
    );
    const objective = fc.array(fc.double({ min: -10, max: 30, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(objective, rows, (gains, limits) => {
        const program: MixedIntegerProgram = {
          goal: "largest",
          columns: gains.map(binary),
          rows: limits.map(({ of, limit }) => atMost(of, limit)),
        };
        let best = Number.NEGATIVE_INFINITY;
        for (let choice = 0; choice < 256; choice++) {
          const sum = (of: readonly number[]) => of.reduce((total, one, i) => total + ((choice >> i) & 1) * one, 0);
          if (limits.every(({ of, limit }) => sum(of) <= limit)) best = Math.max(best, sum(gains));
        }
        const answer = solveProgram(program);
        expect(answer.status).toBe(best === Number.NEGATIVE_INFINITY ? "infeasible" : "optimal");
        if (answer.status === "optimal") expect(Math.abs(answer.objective - best)).toBeLessThan(1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it("solveProgram() keeps the digits of numbers: x·(1/3) ≤ 0.1 is x = 0.3 to the last ones", () => {
    const [x] = optimum({ goal: "largest", columns: [free(1)], rows: [atMost([1 / 3], 0.1)] }).values;
    expect(Math.abs((x as number) - 0.3)).toBeLessThan(1e-15);
    const far = 123_456_789.123_456_78;
    expect(optimum({ goal: "smallest", columns: [{ ...free(1), lower: far }], rows: [] }).values).toEqual([far]);
  });

  it("solveProgram() has the same answer in every run", () => {
    expect(optimum(knapsacks)).toEqual(optimum(knapsacks));
  });

  it("solveProgram() says when nothing is possible", () => {
    expect(solveProgram({ goal: "largest", columns: [binary(1)], rows: [{ ...atMost([1], 2), sense: "at-least" }] })).toEqual({
      status: "infeasible",
    });
  });

  it("solveProgram() says when its steps are over, and solves the next program", () => {
    expect(solveProgram(marketSplit, { steps: 100 })).toEqual({ status: "limit", bound: expect.closeTo(0, 9) }); // all its objectives are 0
    expect(solveProgram(marketSplit, { steps: 0 })).toEqual({ status: "limit", bound: Number.POSITIVE_INFINITY });
    expect(optimum({ goal: "largest", columns: [binary(3)], rows: [] }).objective).toBe(3);
  });

  it("solveProgram() ends at its steps with the same plan and bound in every run, around the optimum", () => {
    const program = knapsacks;
    const best = optimum(program).objective;
    const made: number[] = [];
    const first = solveProgram(program, { steps: 1, onSteps: (steps) => made.push(steps) });
    if (first.status !== "limit" || !first.values) return expect.unreachable();
    const value = program.columns.reduce((sum, { objective }, i) => sum + objective * Math.round(first.values?.[i] as number), 0);
    expect(value).toBeLessThanOrEqual(best);
    expect(first.bound).toBeGreaterThanOrEqual(best);
    for (const { columns, coefficients, rightSide } of program.rows)
      expect(columns.reduce((sum, i, k) => sum + (coefficients[k] as number) * (first.values?.[i] as number), 0)).toBeLessThanOrEqual(
        rightSide + 1e-6,
      );
    expect(solveProgram(program, { steps: 1, onSteps: (steps) => made.push(steps) })).toEqual(first);
    expect(made[0]).toBeGreaterThan(0);
    expect(made[1]).toBe(made[0]);
  });

  it("solveProgram() knows programs without columns: all sums are 0", () => {
    const empty = (row: Partial<ProgramRow>) => solveProgram({ goal: "largest", columns: [], rows: [{ ...atMost([], 0), ...row }] }).status;
    for (const row of [{}, { rightSide: 1 }, { sense: "equal" }, { sense: "at-least" }, { sense: "at-least", rightSide: -1 }] as const)
      expect(empty(row), JSON.stringify(row)).toBe("optimal");
    expect([empty({ rightSide: -1 }), empty({ sense: "equal", rightSide: 2 }), empty({ sense: "at-least", rightSide: 1 })]).toEqual(
      Array(3).fill("infeasible"),
    );
  });

  it("solveProgram() throws for an optimum without a bound, and for what the solver refuses, and works again then", () => {
    expect(() => solveProgram({ goal: "largest", columns: [free(1)], rows: [] })).toThrow(
      /^Program must have a bounded optimum but the solver says unbounded/,
    );
    const twice = { columns: [0, 0], coefficients: [1, 1], sense: "at-most", rightSide: 1 } as const;
    expect(() => solveProgram({ goal: "largest", columns: [binary(1)], rows: [twice] })).toThrow(
      /^Solver of programs must answer but failed, with/,
    );
    expect(optimum({ goal: "largest", columns: [binary(1)], rows: [] }).objective).toBe(1);
  });

  it("solveProgram() refuses steps that are none", () => {
    for (const steps of [-1, Number.NaN]) {
      expect(() => solveProgram({ goal: "largest", columns: [], rows: [] }, { steps })).toThrow(/^Steps of a program must not be negative/);
    }
  });
});
