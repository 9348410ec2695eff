import { describe, expect, it } from "vitest";
import { answeredProgram, noAnswerInSteps } from "../../../../constructs/engineering/scheduling/answered-program";
import type { MixedIntegerProgram } from "../../../../constructs/engineering/scheduling/mixed-integer-program";
import { marketSplit } from "../../../support/contacts/market-split";

const program = (rightSide: number): MixedIntegerProgram => ({
  goal: "largest",
  columns: [{ objective: 2, lower: 0, upper: 1, kind: "binary" }],
  rows: [{ columns: [0], coefficients: [1], sense: "at-least", rightSide }],
});

describe("answeredProgram()", () => {
  it("answeredProgram() gives the optimum, or that the steps were over", () => {
    expect(answeredProgram("Plan of the test", program(0))).toMatchObject({ status: "optimal", objective: 2 });
    expect(answeredProgram("Plan of the test", marketSplit, { steps: 100 })).toEqual({ status: "limit", bound: expect.closeTo(0, 9) });
  });

  it("answeredProgram() throws in the name of what has none", () => {
    expect(() => answeredProgram("Plan of the test", program(3))).toThrow(
      "Plan of the test must have an answer but its 1 columns and 1 rows allow none",
    );
  });
});

describe("noAnswerInSteps()", () => {
  it("noAnswerInSteps() says the size, and the remedy of who asks or the usual one", () => {
    const said = (remedy?: string) => noAnswerInSteps("Plan of the test", marketSplit, remedy === undefined ? {} : { remedy }).message;
    const head = "Plan of the test must be found within the allowed steps of the solver but is not, with 40 columns and 4 rows";
    expect(said()).toBe(`${head}: allow more steps, or choose a shorter horizon`);
    expect(said("take fewer satellites")).toBe(`${head}: take fewer satellites`);
  });
});
