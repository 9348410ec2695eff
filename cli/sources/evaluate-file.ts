import { withRunPolicy } from "../../constructs/policy/settings/run-policy";
import { descriptionOf } from "../../constructs/report/description";
import { judgeSite } from "../../constructs/report/judge-site";
import { siteStates } from "../../constructs/report/site-states";
import { readSitePhases, type SiteFile } from "../../site-files/site-file";
import { type Progress, silent, terminalProgress } from "../../stacks/evaluation/progress";
import { isSelected } from "../../stacks/selected-sites";
import type { RunOptions } from "./run-policy-options";
import type { CheckedSite, JudgeOptions, ReportedSite } from "./site-source";

/**
 * Judges a site file: the site as it runs, and its later phases. Phases that no pattern matches are not read.
 *
 * @param isReadAlone judges nothing: the run is refused already, and the file is only read
 * @throws PropsError with file, line and column of every problem, with why the file cannot be read, or when nothing was decided
 */
export function evaluateFile(
  file: string,
  run: RunOptions,
  { site: globs, states, quiet }: JudgeOptions,
  isReadAlone = false,
): readonly CheckedSite[] {
  const progress = quiet ? silent : terminalProgress();
  try {
    const sites = readSitePhases(file, { ...run.policy, root: run.root, wanted: (name) => isSelected(name, globs) });
    if (isReadAlone) return [];
    return sites.map((site) => ({ ...evaluateSite(site, run, progress, states !== undefined), file, name: site.name }));
  } finally {
    progress.stop();
  }
}

function evaluateSite(
  { name, site, design, snapshot, policy: own, places, revision, phase }: SiteFile,
  { policy: run, edition }: RunOptions,
  progress: Progress,
  withStates: boolean,
): ReportedSite {
  const policy = withRunPolicy(own, name, run);
  const judged = judgeSite(snapshot, policy, { onProgress: (done, total) => progress.update(name, done, total) });
  const report = judged.report({ places, description: descriptionOf(site, design, policy), edition, design: revision, phase });
  return { report, ...(withStates && { states: siteStates(snapshot, report) }) };
}
