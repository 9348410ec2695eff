import { visibleLine } from "../../../props/problems/visible-text";
import type { RunResult } from "../../run-result";
import { coverageText, missingText } from "../coverage";
import { coverageOf } from "../coverage/record";
import { missingNotices } from "./missing-notices";
import { located, type Notice, noticesOf } from "./notice";

/** What stands for the coverage among rules. */
const words = {
  rule: "coverage/inputs-given",
  title: "Rules that wait for an input",
  subject: "site",
  severity: "low",
  effect: "inform",
  fails: false,
} as const;

/** Most inputs that a line names [-]. */
const mostInputs = 5;

/** What a run has to say, first of sites that it did not judge, and of each site of which something was not judged what that is: for formats that know nothing but notices. */
export function noticesWithCoverage(result: RunResult): Notice[] {
  const ofSites = result.sites.flatMap((report): Notice[] => {
    const coverage = coverageOf(report);
    if (coverage.subjects.notJudged === 0) return [];
    const lines = [coverageText(coverage), ...coverage.missing.map((one) => missingText(one, 3))].map(visibleLine);
    return [located({ site: report.site, ...words, measured: lines.slice(0, 1 + mostInputs).join("; "), lines }, report)];
  });
  return [...missingNotices(result.missing), ...noticesOf(result), ...ofSites];
}
