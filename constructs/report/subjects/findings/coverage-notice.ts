import { visibleLine } from "../../../props/problems/visible-text";
import { coverageOf } from "../../coverage";
import { placeOf } from "../../place";
import type { RunResult } from "../../run-result";
import { coverageText, missingText } from "./coverage-text";
import { missingNotices } from "./missing-notices";
import { type Notice, noticesOf } from "./notice";

/** What stands for the coverage among rules. */
const rule = "coverage/inputs-given";

/** Most inputs that a line names [-]. */
const mostInputs = 5;

/** What a run has to say, first of sites that it did not judge, and of each site of which something was not judged what that is: for formats that know nothing but notices. */
export function noticesWithCoverage(result: RunResult): Notice[] {
  const ofSites = result.sites.flatMap((report): Notice[] => {
    const coverage = coverageOf(report);
    const { notJudged } = coverage.subjects;
    if (notJudged === 0) return [];
    const { site, places } = report;
    const lines = [coverageText(coverage), ...coverage.missing.map((one) => missingText(one, 3))].map(visibleLine);
    const measured = lines.slice(0, 1 + mostInputs).join("; ");
    const place = placeOf(places, "site");
    const words = {
      site,
      rule,
      title: "Rules that wait for an input",
      subject: "site",
      severity: "low",
      effect: "inform",
    } as const;
    return [
      {
        ...words,
        blocks: false,
        fails: false,
        measured,
        lines,
        ...(place && { place }),
      },
    ];
  });
  return [...missingNotices(result.missing), ...noticesOf(result), ...ofSites];
}
