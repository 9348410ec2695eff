import XMLBuilder from "fast-xml-builder";
import { coverageOf } from "../coverage";
import type { FailLevel } from "../fail-level";
import type { RunResult } from "../run-result";
import type { MissingShard } from "../shard";
import type { SiteSummary } from "../site-report";
import { coverageText } from "../words/coverage-text";
import { missingNotices } from "../words/missing-notices";
import type { Notice } from "../words/notice";
import { shardName } from "../words/shard-text";
import { xmlOptions } from "../words/xml-text";
import type { FormatFile } from "./format";
import { type JunitCase, junitCases } from "./junit-cases";

const builder = new XMLBuilder({ ...xmlOptions, format: true });

/** Nothing is timed, so that the same sites give the same bytes; there are readers that show NaN where no time is written. */
const untimed = { "@time": "0" };

/** What JUnit shows needs no states. */
type JunitResults = Pick<RunResult, "failOn" | "missing"> & { readonly sites: readonly SiteSummary[] };

/** {@link junitXml} as the file of a format. */
export function junitFiles({ sites, failOn, missing }: JunitResults) {
  return [{ name: "junit.xml", text: xmlOf(sites, failOn, missing) }] as const satisfies readonly FormatFile[];
}

/**
 * All sites as one JUnit file, for the test reports of GitLab, Jenkins and GitHub: a suite a site, a case a rule and subject. What blocks, or else
 * fails the run, is a failure, a defect of a rule an error; what is accepted or does not apply is skipped with the reason. The date that waivers were held against and what was judged are
 * properties of the suite. Attributes and elements are those of
 * `junit-10.xsd` of Jenkins' xUnit plugin.
 */
export function junitXml(reports: readonly SiteSummary[], failOn: FailLevel = "block"): string {
  return xmlOf(reports, failOn);
}

function xmlOf(reports: readonly SiteSummary[], failOn?: FailLevel, missing: readonly MissingShard[] = []): string {
  const suites = [
    ...missing.map((shard) => ({ site: shardName(shard), properties: [], cases: missingNotices([shard]).map(missingCase) })),
    ...reports.map((report) => ({ site: report.site, properties: propertiesOf(report), cases: junitCases(report, failOn) })),
  ];
  const { "@skipped": _, ...counts } = countsOf(suites.flatMap(({ cases }) => cases)); // that schema knows skipped in suites only
  const root = {
    "@name": "cdktf-edge-node",
    ...counts,
    ...untimed,
    testsuite: suites.map(({ site, properties, cases }) => ({
      "@name": site,
      ...countsOf(cases),
      ...untimed,
      ...(properties.length > 0 && { properties: { property: properties } }),
      testcase: cases.map(caseElement),
    })),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ testsuites: root })}`;
}

/** Nothing was found of the site: that is an error, and no failure of a rule. */
function missingCase({ rule, site, subject, measured, lines }: Notice): JunitCase {
  return {
    classname: rule,
    name: `${site}/${subject}`,
    result: { element: "error", type: "missing", message: measured, text: lines.join("\n") },
  };
}

function propertiesOf(report: SiteSummary) {
  const { today } = report.policy;
  return [
    ...(today !== undefined ? [{ "@name": "today", "@value": today }] : []),
    { "@name": "judged", "@value": coverageText(coverageOf(report)) },
  ];
}

function countsOf(cases: readonly JunitCase[]) {
  const count = (element: string) => cases.filter(({ result }) => result?.element === element).length;
  return { "@tests": cases.length, "@failures": count("failure"), "@errors": count("error"), "@skipped": count("skipped") };
}

function caseElement({ classname, name, result, output }: JunitCase) {
  return {
    "@classname": classname,
    "@name": name,
    ...untimed,
    ...(result && { [result.element]: { "@type": result.type, "@message": result.message, "#text": result.text } }),
    ...(output !== undefined && { "system-out": output }),
  };
}
