import { describe, expect, it } from "vitest";
import { siteHtml } from "../../../../../constructs/report/formats/site-html";
import { siteReport } from "../../../../../constructs/report/site-report";
import { coverageText, coverageTexts, missingText, unshownInputs } from "../../../../../constructs/report/subjects/coverage";
import { type Coverage, coverageOf, inputCount, mergeMissing } from "../../../../../constructs/report/subjects/coverage/record";
import { noticesWithCoverage } from "../../../../../constructs/report/subjects/findings/coverage-notice";
import { firstSite } from "../../../../../examples/first-site";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { evaluationOf, formatText } from "../../../../support/report/reports";

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
      rules: { judged: 2, unknown: 1, notJudged: 1, inPart: 1, notApplicable: 1 }, // of power/one the third subject waits
      subjects: { pass: 1, fail: 1, unknown: 2, notJudged: 3 },
      completeness: 2 / 7,
      missing: [
        { input: "site.weather", together: ["power.earthing"], rules: ["power/four"], subjects: 2 },
        { input: "site.weather", rules: ["power/one"], subjects: 1 },
      ],
    } satisfies Coverage);
    expect(coverageText(coverage)).toBe(
      "3 of 5 rules are checked. This design needs 7 checks, one for each rule and part; 2 are made (28 %). The result of 1 rule is unknown. 1 more rule needs inputs that are missing. 1 checked rule lacks inputs for some parts. 1 does not concern this design.",
    );
    expect(coverage.missing.map((one) => missingText(one))).toEqual([
      "site.weather together with power.earthing: 2 checks by power/four",
      "site.weather: 1 check by power/one",
    ]);
    expect([inputCount(coverage.missing), unshownInputs(coverage.missing, 0), unshownInputs(coverage.missing, 1)]).toEqual([2, 2, 0]);
  });

  it("counts what inputs open together apart from what each opens alone, and names the first rules", () => {
    const waits = (rule: string, missing: readonly string[], ...subjects: readonly string[]) => ({
      ...words,
      rule,
      missing,
      subjects: Object.fromEntries(subjects.map((subject, i) => [subject, i])),
    });
    const { missing } = coverageOf({
      findings: [],
      notJudged: [
        waits("power/a", ["x.one", "x.two"], "a"),
        waits("power/b", ["x.two", "x.one"], "a", "b"),
        waits("power/c", ["x.two"], "a"),
      ],
      notApplicable: [],
    });
    expect(missing.map((one) => missingText(one, 1))).toEqual([
      "x.one together with x.two: 3 checks by power/a and 1 more",
      "x.two: 1 check by power/c",
    ]);
  });

  it("says in every format which inputs have to be given together", () => {
    const report = siteReport(evaluationOf("first-site", firstSite));
    const said = "power.feeds[].shortCircuit together with power.feeds[].main.breakingCapacity: 2 checks by power/breaking-capacity";
    const result = { sites: [report] } as never;
    expect(formatText("markdown", result).replaceAll("\\", "")).toContain(said);
    expect(noticesWithCoverage(result).flatMap(({ lines }) => lines)).toContain(said);
    expect(formatText("json", result)).toContain('"together"');
    expect(report.coverage?.missing.map((one) => missingText(one))).toContain(said);
  });

  it("says one count of what waits and what does not apply on terminal and page, and in Markdown what is checked", () => {
    const report = siteReport(evaluationOf("two-feeds", twoFeeds));
    const { notJudged = 0, inPart = 0, notApplicable = 0 } = report.coverage?.rules ?? {};
    expect(inPart).toBeGreaterThan(0);
    const waits = `${notJudged} more rules need inputs that are missing. ${inPart} checked rules lack inputs for some parts.`;
    const rest = `${notApplicable} do not concern this design.`;
    const result = { sites: [report] } as never;
    expect(formatText("text", result)).toContain(`${waits} ${rest}`);
    expect(formatText("markdown", result)).toContain(` | ${coverageTexts(coverageOf(report)).checked} | `);
    const page = siteHtml(report);
    expect(page).toContain(`<summary>${waits}</summary>`);
    expect(page).toContain(`<summary>${rest}</summary>`);
    expect(page).toContain(`Not judged, because an input is missing: ${notJudged} rules, and ${inPart} for some parts`);
    expect(page).toContain(`Does not concern this design: ${notApplicable} rules`);
  });

  it("lists on the page as not applying no subject of a rule that applies to others, for a reason of one scenario", () => {
    const report = siteReport(evaluationOf("two-feeds", twoFeeds));
    expect(report.notApplicable.map(({ reason }) => reason)).toContain("the bus of the battery is not powered");
    expect(siteHtml(report)).not.toContain("the bus of the battery is not powered");
  });

  it("has no completeness of nothing, and keeps what a report says already", () => {
    const pass = judged("power/one", "pass", "a");
    expect(coverageOf({ findings: [pass], notApplicable: [] })).not.toHaveProperty("completeness"); // a result of an earlier version
    expect(coverageText(coverageOf({ findings: [pass], notApplicable: [] }))).toBe("1 of 1 rule is checked.");
    expect(coverageOf({ findings: [], notApplicable: [] })).toEqual({
      rules: { judged: 0, unknown: 0, notJudged: 0, inPart: 0, notApplicable: 0 },
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

describe("mergeMissing()", () => {
  it("mergeMissing() joins what the same inputs make possible at several sites, the most first, and keeps apart what is needed together", () => {
    expect(
      mergeMissing([
        { input: "site.weather", rules: ["power/a"], subjects: 1 },
        { input: "power.earthing", rules: ["power/b"], subjects: 2 },
        { input: "site.weather", rules: ["power/a", "power/c"], subjects: 3 },
        { input: "site.weather", together: ["power.earthing"], rules: ["power/d"], subjects: 1 },
      ]),
    ).toEqual([
      { input: "site.weather", rules: ["power/a", "power/c"], subjects: 4 },
      { input: "power.earthing", rules: ["power/b"], subjects: 2 },
      { input: "site.weather", together: ["power.earthing"], rules: ["power/d"], subjects: 1 },
    ]);
    expect(mergeMissing([])).toEqual([]);
  });
});
