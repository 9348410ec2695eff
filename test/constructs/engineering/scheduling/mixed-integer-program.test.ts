import { describe, expect, it } from "vitest";
import { type MixedIntegerProgram, relaxed } from "../../../../constructs/engineering/scheduling/mixed-integer-program";

describe("relaxed()", () => {
  it("relaxed() lets binary columns be anything within their bounds, and leaves the rest", () => {
    const rows = [{ columns: [0, 1], coefficients: [2, 3], sense: "at-most", rightSide: 4 }] as const;
    const program: MixedIntegerProgram = {
      goal: "largest",
      columns: [
        { objective: 5, lower: 0, upper: 1, kind: "binary" },
        { objective: 7, lower: -1, upper: 8, kind: "continuous" },
      ],
      rows,
    };
    expect(relaxed(program)).toEqual({
      goal: "largest",
      columns: [
        { objective: 5, lower: 0, upper: 1, kind: "continuous" },
        { objective: 7, lower: -1, upper: 8, kind: "continuous" },
      ],
      rows,
    });
    expect(program.columns[0]?.kind).toBe("binary");
  });
});
