import { describe, expect, it } from "vitest";
import type { MixedIntegerProgram } from "../../../../constructs/engineering/scheduling/mixed-integer-program";
import type { ProgramOptions } from "../../../../constructs/engineering/scheduling/solve-program";
import { solvedProgram } from "../../../../constructs/engineering/scheduling/solved-program";
import { marketSplit } from "../../../support/contacts/market-split";

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

  it("solvedProgram() says what was not proven in time, and the remedy of who asks or the usual one", () => {
    const throwsWith = (remedy: string, options: ProgramOptions) =>
      expect(() => solvedProgram("Plan of the test", marketSplit, { timeLimitS: 0.2, ...options })).toThrow(
        `Plan of the test must be proven in time but is not, with 40 columns and 4 rows: ${remedy}`,
      );
    throwsWith("give it more time, or a shorter horizon", {});
    throwsWith("take fewer satellites", { remedy: "take fewer satellites" });
  });
});
