import { describe, expect, it } from "vitest";
import { flatProgram } from "../../../../constructs/engineering/scheduling/flat-program";
import type { MixedIntegerProgram, ProgramColumn, ProgramRow } from "../../../../constructs/engineering/scheduling/mixed-integer-program";

const column: ProgramColumn = { objective: 1, lower: 0, upper: 1, kind: "binary" };
const row: ProgramRow = { columns: [0], coefficients: [1], sense: "at-most", rightSide: 1 };
const program = (ofColumn: Partial<ProgramColumn>, ofRow: Partial<ProgramRow> = {}): MixedIntegerProgram => ({
  goal: "largest",
  columns: [{ ...column, ...ofColumn }],
  rows: [{ ...row, ...ofRow }],
});

describe("flatProgram()", () => {
  it("flatProgram() puts the rows one behind the other, each sense as its bounds", () => {
    const { starts, indices, values, rowLower, rowUpper, integrality, isLargest } = flatProgram({
      goal: "smallest",
      columns: [column, { ...column, kind: "continuous" }, column],
      rows: [
        { columns: [0, 2], coefficients: [1 / 3, 0.1], sense: "at-most", rightSide: 4 },
        { columns: [], coefficients: [], sense: "equal", rightSide: 0 },
        { columns: [1], coefficients: [-2], sense: "at-least", rightSide: -5 },
      ],
    });
    expect([...starts]).toEqual([0, 2, 2, 3]);
    expect([...indices]).toEqual([0, 2, 1]);
    expect([...values]).toEqual([1 / 3, 0.1, -2]);
    expect([...rowLower]).toEqual([Number.NEGATIVE_INFINITY, 0, -5]);
    expect([...rowUpper]).toEqual([4, 0, Number.POSITIVE_INFINITY]);
    expect([...integrality]).toEqual([1, 0, 1]);
    expect(isLargest).toBe(false);
  });

  it.each([
    ["an objective", program({ objective: Number.NaN }), "Objective of a column must be finite but is NaN"],
    ["a coefficient", program({}, { coefficients: [Number.POSITIVE_INFINITY] }), "Coefficient of a row must be finite but is Infinity"],
    ["a right side", program({}, { rightSide: Number.NaN }), "Right side of a row must be finite but is NaN"],
    ["a bound", program({ lower: Number.NaN, kind: "continuous" }), "Bounds of a continuous column must hold a value but are NaN and 1"],
    [
      "bounds without a value between",
      program({ lower: 2, kind: "continuous" }),
      "Bounds of a continuous column must hold a value but are 2 and 1",
    ],
    ["a binary column beyond 1", program({ upper: 2 }), "Bounds of a binary column must hold a value but are 0 and 2"],
    [
      "a row without all coefficients",
      program({}, { columns: [0, 0] }),
      "Row 0 must have a coefficient for each of its 2 columns but has 1",
    ],
  ])("flatProgram() refuses %s that is none", (_, wrong, message) => {
    expect(() => flatProgram(wrong)).toThrow(message);
    expect(() => flatProgram(wrong)).toThrow(RangeError);
  });
});
