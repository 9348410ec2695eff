import { describe, expect, it } from "vitest";
import { verdictTree } from "../../../../../constructs/report/subjects/findings/verdict-tree";
import { finding, reportOf } from "../../../../support/report/reports";

const of = (subject: string, change: Parameters<typeof finding>[0]) => finding({ subject, ...change });
const holds = (subject: string, relativeMargin: number) => {
  const { effect: _, ...rest } = of(subject, { outcome: "pass", blocks: false, relativeMargin });
  return rest;
};

describe("verdictTree()", () => {
  const near = of("compute/rack-2", { relativeMargin: -0.1, margin: -1 });
  const worst = of("compute/rack-1", { relativeMargin: -0.9, margin: -9 });
  const warned = of("compute/rack-3", { effect: "warn", blocks: false });
  const waived = of("compute/rack-4", { blocks: false, accepted: { by: "waiver", reason: "pads arrive" } });
  const excused = { rule: "power/breaker-load", title: "Breakers carry their load", severity: "high", reason: "no breakers" } as const;
  const report = {
    ...reportOf(near, worst, warned, waived, holds("compute/rack-5", 0.5), holds("compute/rack-6", 0.2)),
    verdict: "fail" as const,
    notJudged: [{ ...excused, reason: "no rating", missing: ["power.ups"], subjects: { "power/a": 6 } }],
    notApplicable: [
      { ...excused, subjects: { "power/b": 7 } },
      { ...excused, rule: "power/year", subjects: { node: 8, site: 9 } },
    ],
  };
  const tree = verdictTree(report);
  const subjects = (groups: readonly { readonly subjects: readonly string[] }[]) => groups.map((group) => group.subjects);

  it("verdictTree() has each finding in one kind, the worst first", () => {
    expect(subjects(tree.blocking)).toEqual([["compute/rack-1"], ["compute/rack-2"]]);
    expect(subjects(tree.warnings)).toEqual([["compute/rack-3"]]);
    expect(subjects(tree.accepted)).toEqual([["compute/rack-4"]]);
  });

  it("verdictTree() has what is unknown after what fails with the same severity", () => {
    const { relativeMargin: _, margin: __, ...unjudged } = of("compute/rack-0", { outcome: "unknown", reason: "no solution" });
    expect(subjects(verdictTree({ ...report, findings: [unjudged, near] }).blocking)).toEqual([["compute/rack-2"], ["compute/rack-0"]]);
  });

  it("verdictTree() lists what holds by rule, and the tightest stands for all", () => {
    expect(subjects(tree.holding)).toEqual([["compute/rack-6", "compute/rack-5"]]);
    expect(tree.holding[0]?.worst.subject).toBe("compute/rack-6");
  });

  it("verdictTree() says of a rule that it does not apply only where it applies to nothing", () => {
    expect(subjects(tree.notJudged)).toEqual([["power/a"]]);
    expect(subjects(tree.notApplicable)).toEqual([["node", "site"]]);
  });

  it("verdictTree() has a notice of what does something, in the order of the judging, behind what holds the site back", () => {
    const { notices, status } = verdictTree({ ...report, needs: "core-network" });
    expect(notices.map(({ subject, fails }) => [subject, fails])).toEqual([
      ["stack", true],
      ["compute/rack-2", true],
      ["compute/rack-1", true],
      ["compute/rack-3", false],
      ["compute/rack-4", false],
    ]);
    expect([status.fails, status.caveats]).toEqual([true, ["1 fail that does not block", "1 accepted"]]);
  });
});
