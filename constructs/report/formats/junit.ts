import XMLBuilder from "fast-xml-builder";
import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { Packed } from "../../props/packed";
import type { FailLevel } from "../fail-level";
import type { RunResult } from "../run-result";
import type { SiteSummary } from "../site-report";
import { coverageText } from "../subjects/coverage";
import { coverageOf } from "../subjects/coverage/record";
import { missingNotices } from "../subjects/findings/missing-notices";
import type { Notice } from "../subjects/findings/notice";
import { shardName } from "../subjects/shards";
import { xmlOptions } from "../writing/xml-text";
import type { FormatFile } from "./format";
import { type JunitCase, type JunitResult, junitCases, makeResult } from "./junit-cases";

const builder = new XMLBuilder({ ...xmlOptions, format: true });

/** Fixed times, so that equal sites result in equal bytes. Some readers show NaN without a time. */
const untimed = { "@time": "0" };

type JunitResults = Pick<RunResult, "failOn" | "missing"> & { readonly sites: readonly SiteSummary[] };

export function junitFiles(results: JunitResults) {
  return [{ name: "junit.xml", text: [...junitParts(results)].join("") }] as const satisfies readonly FormatFile[];
}

/**
 * Writes all sites as one JUnit file, for the test reports of GitLab, Jenkins and GitHub: a suite
 * for each site, a case for each rule and subject. A finding that blocks or fails the run is a
 * failure, a defect of a rule is an error. Accepted findings and rules that do not apply are
 * skipped, with the reason. Properties of the suite are the date of the waivers and what was
 * judged. Attributes and elements are those of `junit-10.xsd` of Jenkins' xUnit plugin.
 */
export function junitXml(reports: readonly SiteSummary[], failOn: FailLevel = "block"): string {
  return [...junitParts({ sites: reports, failOn })].join("");
}

/** Writes {@link junitXml} in parts, one for each site, because a thousand sites have 70 MB. Each site is read once. */
export function* junitParts({ sites, failOn, missing = [] }: JunitResults): Generator<string> {
  const suites = [
    ...missing.map((shard) => suiteOf(shardName(shard), [], missingNotices([shard]).map(missingCase))),
    ...sites.map((report) => suiteOf(report.site, propertiesOf(report), junitCases(report, failOn))),
  ];
  const { "@skipped": _, ...counts } = countsOf(suites.flatMap(({ elements }) => elements)); // the schema allows skipped in suites only
  const root = { "@name": "cdktf-edge-node", ...counts, ...untimed };
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (suites.length === 0) return yield builder.build({ testsuites: { ...root, testsuite: [] } });
  const { start, end } = linesOf(builder.build({ testsuites: { ...root, testsuite: "" } }));
  yield start;
  for (const { lines } of suites) yield lines.value;
  yield end;
}

/** Splits an element into its first line, its content and its last line. */
function linesOf(element: string) {
  const from = element.indexOf("\n") + 1;
  const to = element.lastIndexOf("</");
  return { start: element.slice(0, from), inner: element.slice(from, to), end: element.slice(to) };
}

type Property = Readonly<Record<"@name" | "@value", string>>;

function suiteOf(name: string, properties: readonly Property[], cases: readonly JunitCase[]) {
  const elements = cases.map(({ result }) => result?.element);
  const testsuite = {
    "@name": name,
    ...countsOf(elements),
    ...untimed,
    ...(properties.length > 0 && { properties: { property: properties } }),
    testcase: cases.map(caseElement),
  };
  return { elements, lines: new Packed(linesOf(builder.build({ testsuites: { testsuite } })).inner) };
}

/** Returns the case of a site without a result: an error, because no rule failed. */
function missingCase({ rule, site, subject, measured, lines }: Notice): JunitCase {
  return { classname: rule, name: `${site}/${subject}`, result: makeResult("error", "missing", measured, lines.join("\n")) };
}

function propertiesOf(report: SiteSummary) {
  const { today } = report.policy;
  return compact([
    today !== undefined && { "@name": "today", "@value": today },
    { "@name": "judged", "@value": coverageText(coverageOf(report)) },
  ]);
}

function countsOf(elements: readonly unknown[]) {
  const count = (element: JunitResult["element"]) => elements.filter((one) => one === element).length;
  return { "@tests": elements.length, "@failures": count("failure"), "@errors": count("error"), "@skipped": count("skipped") };
}

function caseElement({ classname, name, result, output }: JunitCase) {
  return {
    "@classname": classname,
    "@name": name,
    ...untimed,
    ...(result && { [result.element]: { "@type": result.type, "@message": result.message, "#text": result.text } }),
    ...defined({ "system-out": output }),
  };
}
