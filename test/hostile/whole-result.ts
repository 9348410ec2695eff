import { join } from "node:path";
import { evaluateFile } from "../../cli/sources/evaluate-file";
import type { Finding } from "../../constructs/policy/rule/finding";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { finding, reportOf } from "../support/report/reports";

let known: RunResult | undefined;
let short: RunResult | undefined;

/** The result of the example site, as `--format json` saves it. */
export function wholeResult(): RunResult {
  const file = join(__dirname, "../../examples/own-site.yaml");
  known ??= asSaved(runResult(evaluateFile(file, { policy: {} }, { site: [], quiet: true }).map(({ report }) => report)));
  return known;
}

/** A result of few findings, but of every form that one takes: a tenth as long, so that ten times as many cases are asked. */
export function shortResult(): RunResult {
  short ??= madeShort();
  return short;
}

function madeShort(): RunResult {
  const [report] = wholeResult().sites;
  if (!report) throw new Error("the example has a site");
  const { coverage: _, assumptions: _assumptions, questions: _questions, ...rest } = report;
  const every = reportOf(...findings);
  const site: SiteReport = {
    ...rest,
    verdict: "fail",
    findings: [...every.findings, ...report.findings.slice(0, 2)],
    notJudged: (report.notJudged ?? []).slice(0, 3),
    notApplicable: report.notApplicable.slice(0, 3),
    policy: { ...report.policy, notices },
  };
  return asSaved({ ...runResult([site]), failOn: "warn" });
}

const scenario = "hottest/healthy";
const broken = [{ scenario, outcome: "fail", value: 56.64, margin: -11.64 }] as const;
const waiver = {
  by: "waiver",
  reason: "the chiller arrives in March",
  owner: "cooling team",
  expires: "2027-03-31",
  ticket: "OPS-17",
} as const;

const worse = { subject: "cooling/cdus", scenario, outcome: "unknown", reason: "no model gives the number", contributors: [] } as const;

const findings: readonly Finding[] = [
  finding({ scenario, broken, at: "compute/rack-1/inlet" }),
  finding({
    scenario,
    broken,
    subject: "compute/rack-2",
    effect: "warn",
    enforcement: "warn",
    blocks: false,
    marks: ["glycol beyond its table"],
  }),
  finding({ scenario, broken, subject: "compute/rack-3", blocks: false, accepted: waiver }),
  finding({ scenario, subject: "compute/rack-4", outcome: "unknown", reason: "no model gives the number" }),
  finding({ scenario, subject: "compute/rack-5", outcome: "unknown", reason: "the rule threw an error", defect: true }),
  finding({ scenario, rule: "house/own-rule", title: "A rule of the house", subject: "cooling/cdus", beyondPromise: worse }),
];

const notices: SiteReport["policy"]["notices"] = [
  { id: "policy/waiver-expired", place: "waivers[0]", message: "must not have ended but did on 1 March: renew it", effect: "warn" },
];

function asSaved(result: RunResult): RunResult {
  return JSON.parse(JSON.stringify(result)) as RunResult;
}
