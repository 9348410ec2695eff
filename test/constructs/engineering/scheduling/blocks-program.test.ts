import { describe, expect, it } from "vitest";
import { blocksProgram } from "../../../../constructs/engineering/scheduling/blocks-program";

const first = { places: [2, 5], rows: [[2, 5]] };
const second = {
  places: [3, 4, 7],
  rows: [
    [3, 4],
    [4, 7],
  ],
};
const gain = (place: number) => 10 * place;

describe("blocksProgram()", () => {
  it("blocksProgram() has a binary column for each place, block by block, and at most one of each row", () => {
    const { goal, columns, rows } = blocksProgram([first, second], { gain }, 0);
    expect(goal).toBe("largest");
    expect(columns.map(({ objective, lower, upper, kind }) => [objective, lower, upper, kind])).toEqual(
      [20, 50, 30, 40, 70].map((objective) => [objective, 0, 1, "binary"]),
    );
    expect(rows).toEqual([
      { columns: [0, 1], coefficients: [1, 1], sense: "at-most", rightSide: 1 },
      { columns: [2, 3], coefficients: [1, 1], sense: "at-most", rightSide: 1 },
      { columns: [3, 4], coefficients: [1, 1], sense: "at-most", rightSide: 1 },
    ]);
  });

  it("blocksProgram() keeps a sum in each block, less the slack", () => {
    const kept = { value: (place: number) => place, sum: (block: typeof first) => (block === first ? 5 : 10) };
    expect(blocksProgram([first, second], { gain, kept }, 0.5).rows.slice(3)).toEqual([
      { columns: [0, 1], coefficients: [2, 5], sense: "at-least", rightSide: 4.5 },
      { columns: [2, 3, 4], coefficients: [3, 4, 7], sense: "at-least", rightSide: 9.5 },
    ]);
  });
});
