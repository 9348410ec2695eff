import { describe, expect, it } from "vitest";
import type { MixedIntegerProgram } from "../../../../constructs/engineering/scheduling/mixed-integer-program";
import { solvedProgram } from "../../../../constructs/engineering/scheduling/solved-program";

const program = (rightSide: number): MixedIntegerProgram => ({
  goal: "largest",
  columns: [{ objective: 2, lower: 0, upper: 1, kind: "binary" }],
  rows: [{ columns: [0], coefficients: [1], sense: "at-least", rightSide }],
});

describe("solvedProgram()", () => {
  it("solvedProgram() gives the optimum", () => {
    expect(solvedProgram("Plan of the test", program(0))).toMatchObject({ objective: 2 });
  });

  it("solvedProgram() throws in the name of what has none", () => {
    expect(() => solvedProgram("Plan of the test", program(3))).toThrow(
      "Plan of the test must have an answer but its 1 columns and 1 rows allow none",
    );
  });
});
