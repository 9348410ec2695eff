import { visibleLine } from "../../../props/problems/visible-text";
import type { RunResult } from "../../run-result";
import { coverageText, missingText } from "../coverage";
import { coverageOf } from "../coverage/record";
import { missingNotices } from "./missing-notices";
import { located, type Notice, siteNotices } from "./notice";

const mostInputs = 5;

/** Returns all notices of a run: missing shards, each site, and the inputs that a site lacks. For formats without tables. */
export function noticesWithCoverage(result: RunResult): Notice[] {
  const ofSites = result.sites.flatMap((report) => {
    const coverage = coverageOf(report);
    if (coverage.subjects.notJudged === 0) return [];
    const checked = visibleLine(coverageText(coverage));
    const inputs = coverage.missing.map((one) => visibleLine(missingText(one, 3)));
    const notice: Notice = {
      site: report.site,
      rule: "coverage/inputs-given",
      title: "Rules that wait for an input",
      subject: "site",
      severity: "low",
      effect: "inform",
      fails: false,
      measured: `${checked} Add first: ${inputs.slice(0, mostInputs).join("; ")}`,
      lines: [checked, ...inputs],
    };
    return [located(notice, report)];
  });
  return [...missingNotices(result.missing), ...result.sites.flatMap((report) => siteNotices(report, result.failOn)), ...ofSites];
}
