import { describe, expect, it } from "vitest";
import { judgedSide } from "../../../../constructs/report/diff/judged-side";

const said = { title: "t", severity: "high", reason: "none" } as const;
const side = judgedSide({
  findings: [],
  notApplicable: [
    { rule: "power/a", ...said, subjects: { "power/board-1": 0, "power/board-2/breaker": 1 } },
    { rule: "cooling/b", ...said, subjects: { cooling: 2 } },
  ],
});

describe("judgedSide()", () => {
  it.each([
    ["power/a", "power/board-3", "not there"],
    ["cooling/b", "cooling/pump-1", "not there"],
    ["cooling/b", "power/board-1", undefined], // there, and another rule judged it
    ["cooling/b", "power/board-2", undefined], // a part of it was judged
    ["power/of-another-version", "power/board-3", undefined], // who would know?
  ])("of %s on %s says %j", (rule, subject, outcome) => expect(side.outcome(rule, subject)).toBe(outcome));

  it("has the outcome of what was judged", () => expect(side.outcome("power/a", "power/board-1")).toBe("not-applicable"));
});
