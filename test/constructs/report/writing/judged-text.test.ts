import { defineStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { judgedText } from "../../../../constructs/report/writing/judged-text";

describe("judgedText()", () => {
  it("judgedText() says in which scenarios a rule is judged, or on what once", () => {
    const orbit = defineStudy({ name: "orbit", answers: () => ({}) });
    expect([{}, { in: () => true }, { judges: "design" as const }, { judges: "year" as const }, { judges: orbit }].map(judgedText)).toEqual(
      ["in every scenario", "in the scenarios in which it applies", "once, on the design", "once, on the year", "once, on the orbit"],
    );
  });
});
