import { describe, expect, it } from "vitest";
import { type Coverage, coverageOf } from "../../../constructs/report/coverage";
import { siteReport } from "../../../constructs/report/site-report";
import { coverageText, missingText } from "../../../constructs/report/words/coverage-text";
import { twoFeeds } from "../../../examples/two-feeds";
import { evaluationOf } from "../../support/report/reports";

const words = { title: "-", severity: "high", reason: "-" } as const;
const judged = (rule: string, outcome: "pass" | "fail" | "unknown", subject: string) =>
  ({ ...words, rule, outcome, subject, contributors: [] }) as never;

describe("coverageOf()", () => {
  it("counts rules by the best that became of them, and pairs of rule and subject by their outcome", () => {
    const coverage = coverageOf({
      findings: [
        judged("power/one", "pass", "a"),
        judged("power/one", "unknown", "b"),
        judged("power/two", "fail", "a"),
        judged("power/three", "unknown", "a"),
      ],
      notJudged: [
        { ...words, rule: "power/one", missing: ["site.weather"], subjects: { c: 4 } },
        { ...words, rule: "power/four", missing: ["site.weather", "power.earthing"], subjects: { a: 5, b: 6 } },
      ],
      notApplicable: [{ ...words, rule: "power/five", subjects: { a: 7 } }],
    });
    expect(coverage).toEqual({
      rules: { judged: 2, unknown: 1, notJudged: 1, notApplicable: 1 },
      subjects: { pass: 1, fail: 1, unknown: 2, notJudged: 3 },
      completeness: 2 / 7,
      missing: [
        { input: "site.weather", rules: ["power/four", "power/one"], subjects: 3 },
        { input: "power.earthing", rules: ["power/four"], subjects: 2 },
      ],
    } satisfies Coverage);
    expect(coverageText(coverage)).toBe(
      "2 of 5 rules judged, 1 unknown, 1 not judged for want of an input, 1 not applicable; 28 % complete",
    );
    expect(coverage.missing.map((one) => missingText(one, 1))).toEqual([
      "site.weather opens power/four and 1 more, on 3 subjects",
      "power.earthing opens power/four, on 2 subjects",
    ]);
  });

  it("has no completeness of nothing, and keeps what a report says already", () => {
    const pass = judged("power/one", "pass", "a");
    expect(coverageOf({ findings: [pass], notApplicable: [] })).not.toHaveProperty("completeness"); // a result of an earlier version
    expect(coverageText(coverageOf({ findings: [pass], notApplicable: [] }))).toBe(
      "1 of 1 rules judged; how complete that is, is not known",
    );
    expect(coverageOf({ findings: [], notApplicable: [] })).toEqual({
      rules: { judged: 0, unknown: 0, notJudged: 0, notApplicable: 0 },
      subjects: { pass: 0, fail: 0, unknown: 0, notJudged: 0 },
      missing: [],
    });
    const { coverage = expect.unreachable(), ...report } = siteReport(evaluationOf("two-feeds", twoFeeds));
    expect(coverageOf({ ...report, coverage })).toBe(coverage);
    expect(coverageOf(report)).toEqual(coverage); // from the findings that are listed
  });

  it("counts every rule of the policy once", () => {
    const { coverage, evaluated } = siteReport(evaluationOf("two-feeds", twoFeeds));
    const { judged: one, unknown, notJudged, notApplicable } = coverage?.rules ?? expect.unreachable();
    expect(one + unknown + notJudged + notApplicable).toBe(evaluated.rules);
  });
});
