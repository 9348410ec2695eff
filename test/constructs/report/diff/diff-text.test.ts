import { describe, expect, it } from "vitest";
import { diffText } from "../../../../constructs/report/diff/diff-text";
import type { OutcomeDiff } from "../../../../constructs/report/diff/judged-diff";

const outcome = (given: Partial<OutcomeDiff>): OutcomeDiff => ({
  rule: "power/fuel",
  subject: "power/gensets",
  changesBlocking: true,
  ...given,
});
const linesOf = (...outcomes: readonly OutcomeDiff[]) =>
  diffText({ site: "hub", before: "fail", after: "pass", steps: [], moved: [], left: [], margins: [], outcomes } as never, { all: true })
    .split("\n")
    .slice(2);

describe("diffText()", () => {
  it("names the parts that a rule judges instead, where it no longer judges one", () => {
    const gone = outcome({ before: "fail", after: "not there" });
    const now = outcome({ subject: "power/genset", before: "not there", after: "pass" });
    const other = outcome({ rule: "power/other", subject: "power/genset", before: "not there", after: "pass" });
    const waiting = outcome({ subject: "power/tank", after: "not-judged" });
    expect(linesOf(gone, now, other, waiting)[0]).toBe("  power/fuel on power/gensets: fail → not there; now on power/genset: pass");
    expect(linesOf(outcome({ before: "unknown", after: "not-applicable" }), { ...now, before: undefined } as never)[0]).toBe(
      "  power/fuel on power/gensets: unknown → not applicable; now on power/genset: pass",
    );
    expect(linesOf(gone, waiting)[0]).toBe("  power/fuel on power/gensets: fail → not there");
    expect(linesOf(outcome({ before: "fail", after: "pass" }), now)[0]).toBe("  power/fuel on power/gensets: fail → pass");
  });
});
