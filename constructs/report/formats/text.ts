import type { RunResult } from "../run-result";
import { summaryTable } from "../table";
import { failureText, policyText } from "../text";

/** For people at a terminal: what stops a site and what to change, what may not be missed, and a table of all sites. */
export function resultText({ sites }: RunResult): string {
  const said = sites.flatMap((report) => [
    ...(report.verdict === "fail" ? [failureText(report)] : []),
    ...[policyText(report)].filter((text) => text !== undefined),
  ]);
  const held = sites.flatMap(({ site, needs }) => (needs === undefined ? [] : [`✗ ${site}: not written, it depends on ${needs}`]));
  return `${[...said, ...held, summaryTable(sites)].join("\n")}\n`;
}
