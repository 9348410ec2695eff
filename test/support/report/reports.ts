import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { type Evaluation, evaluate, type Finding, type SiteReport } from "cdktf-edge-node/report";
import { type FormatName, formats } from "../../../constructs/report/formats";
import type { RunResult } from "../../../constructs/report/run-result";

/** A result in a format, all of its files. */
export function formatText(name: FormatName, result: RunResult): string {
  const format = formats.find((one) => one.name === name);
  return (format?.files(result) ?? []).map(({ text }) => text).join("");
}

/** The verdict on an example. */
export function evaluationOf(name: string, { site, ...design }: EdgeNodeStackProps): Evaluation {
  return evaluate(snapshot(name, site, design));
}

/** A report of invented findings, for the formats that show them. */
export function reportOf(...findings: readonly Finding[]): SiteReport {
  return {
    schemaVersion: 2,
    site: "riyadh-1",
    country: "SA",
    verdict: findings.some(({ blocks }) => blocks) ? "fail" : "pass",
    evaluated: { scenarios: 30, rules: 6, judgements: 500 },
    tightest: {},
    findings,
    notApplicable: [],
    policy: { packs: ["core"], audit: false, switchedOff: [], withoutCore: [], notices: [] },
    scenarios: [],
    staircases: [],
    declared: [],
    loosened: [],
  };
}

/** A failing finding of coolant that is too warm, with changes. Its value follows a margin that is changed alone. */
export function finding(change: Partial<Finding> = {}): Finding {
  const { limit = 45, margin, value = margin === undefined ? 56.64 : limit - margin } = change;
  return {
    rule: "cooling/supply-within-it-limit",
    title: "The coolant supply is not warmer than the rack allows",
    severity: "critical",
    enforcement: "block",
    enforcementSetBy: "core",
    parameters: [{ name: "reserve", value: "0 K", setBy: "default" }],
    subject: "compute/rack-1",
    outcome: "fail",
    unit: "°C",
    bound: "at-most",
    value,
    limit,
    margin: -11.64,
    relativeMargin: -1.164,
    contributors: [
      { name: "outdoor air", value: 49.8 },
      { name: "dry cooler approach", value: 4.2 },
      { name: "CDU approach", value: 2.64 },
    ],
    remedy: "add adiabatic pads",
    scenario: "hottest/dry-cooler-2-lost",
    promised: true,
    effect: "block",
    blocks: true,
    broken: [{ scenario: "hottest/dry-cooler-2-lost", outcome: "fail", value: 56.64, margin: -11.64 }],
    counts: { pass: 10, fail: 20, unknown: 0, "not-applicable": 0 },
    ...change,
  };
}
