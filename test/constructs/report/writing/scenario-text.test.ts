import { describe, expect, it } from "vitest";
import { junitCases } from "../../../../constructs/report/formats/junit-cases";
import { siteHtml } from "../../../../constructs/report/formats/site-html";
import { summaryTable, thermalTable } from "../../../../constructs/report/formats/site-tables";
import { runResult } from "../../../../constructs/report/run-result";
import type { SiteReport } from "../../../../constructs/report/site-report";
import { findingLines } from "../../../../constructs/report/subjects/findings/finding-text";
import { sweepText } from "../../../../constructs/report/sweep/sweep-text";
import { inScenarioText, scenarioText } from "../../../../constructs/report/writing/scenario-text";
import { finding, formatText, reportOf } from "../../../support/report/reports";

const { scenario: _, ...rest } = finding();
const once = { ...rest, broken: [{ outcome: "fail" as const, value: 56.64, margin: -11.64 }] };
const { rule, subject } = once;
const tightest = { rule, subject, margin: -11.64, relativeMargin: -1.164, unit: "°C", value: 56.64, limit: 45 } as const;
const promised = { name: "hottest/healthy", climate: "hottest", promised: true, outcome: "solved", iterations: 1 } as const;
const report: SiteReport = { ...reportOf(once), tightest: { thermal: tightest }, scenarios: [promised] };
const result = runResult([report]);

describe("scenarioText()", () => {
  it("scenarioText() is the scenario that set a finding, and every one where its rule is judged once", () => {
    expect([scenarioText({ scenario: "hottest/healthy" }), scenarioText({})]).toEqual(["hottest/healthy", "every scenario"]);
  });
});

describe("inScenarioText()", () => {
  it("inScenarioText() says nothing where no scenario set what is shown", () => {
    expect([inScenarioText({ scenario: "hottest/healthy" }), inScenarioText({})]).toEqual([", in hottest/healthy", ""]);
  });
});

describe("a finding of a rule that is judged once", () => {
  it("holds in every scenario, in lines and tables for people", () => {
    expect(findingLines(once)[2]).toBe("  in every scenario, largest contributor outdoor air 49.8 °C");
    expect(summaryTable([report])).toContain("│ every scenario");
    expect(thermalTable([report])).toContain("│ every scenario");
    const swept = sweepText("riyadh-1", "load", [{ value: 100, verdict: "fail", stoppedBy: [rule], thermal: tightest }], 160);
    expect(swept).toMatch(/│ thermal: supply-within-it-limit │[\s\S]*│ −11\.6 K +│/);
  });

  it("names no scenario in what machines read", () => {
    const [result_] = JSON.parse(formatText("sarif", result)).runs[0].results;
    expect(result_.message.text).toContain("limit at most 45.0 °C. Remedy: add adiabatic pads.");
    expect(JSON.parse(formatText("gitlab", result))[0].description).toContain("limit at most 45.0 °C. Remedy: add adiabatic pads");
    const [violation] = JSON.parse(formatText("cdk", result)).pluginReports[0].violations;
    expect(violation.description).toMatch(/: shortfall 11\.6 K: value 56\.6 °C, limit at most 45\.0 °C$/);
    expect(violation.ruleMetadata).toEqual({ severity: "critical" });
    expect(junitCases(report)[0]?.result?.text).toContain("in every scenario, largest contributor");
    expect(formatText("github", result)).toContain("%0A  in every scenario, largest contributor outdoor air");
  });

  it("has no cell that looks broken in comment and page", () => {
    expect(formatText("markdown", result)).toContain("<br>`compute/rack-1` in every scenario |");
    expect(formatText("markdown", result)).toContain("limit at most 45.0 °C\\\n  **Remedy:**");
    const page = siteHtml(report);
    expect(page).toContain("In <span>every scenario</span>.");
    expect(page).toContain("limit at most 45.0 °C, in <span>every scenario</span>.");
    expect(page).toContain("compute/rack-1, every scenario");
    expect(page).not.toMatch(/undefined|<code><\/code>/);
  });

  it("counts among the rules that are broken in each scenario", () => {
    expect(siteHtml(report)).toMatch(/<code>hottest\/healthy<\/code>[\s\S]{0,80}solved[\s\S]{0,60}>1</);
  });
});
