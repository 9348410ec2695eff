import { withRunPolicy } from "../../constructs/policy/settings/run-policy";
import { descriptionOf } from "../../constructs/report/description";
import { judgeSite } from "../../constructs/report/judge-site";
import { siteStates } from "../../constructs/report/site-states";
import { readSitePhases, type SiteFile } from "../../site-files/site-file";
import type { Progress } from "../../stacks/evaluation/progress";
import { isSelected } from "../../stacks/selected-sites";
import type { CheckedSite } from "./checked-site";
import type { RunOptions } from "./run-options";

interface EvaluateFileOptions {
  readonly progress: Progress;
  readonly withStates: boolean;
  readonly globs?: readonly string[];
  readonly isReadAlone?: boolean;
}

/**
 * What a site file gives: the site as it runs, and its later phases.
 *
 * @param globs patterns of names: later phases that match none are not read. None for all
 * @param isReadAlone judges nothing: of a run that is refused it is asked alone whether the file can be read
 * @throws PropsError with file, line and column of every problem, with why the file cannot be read, or when nothing was decided
 */
export function evaluateFile(
  file: string,
  run: RunOptions,
  { progress, withStates, globs = [], isReadAlone = false }: EvaluateFileOptions,
): readonly CheckedSite[] {
  const wanted = (name: string) => isSelected(name, globs);
  const sites = readSitePhases(file, { ...run.policy, root: run.root, wanted });
  return isReadAlone ? [] : sites.map((site) => evaluateSite(site, run, progress, withStates));
}

function evaluateSite(
  { name, site, design, snapshot, policy: own, places, revision, phase }: SiteFile,
  { policy: run, edition }: RunOptions,
  progress: Progress,
  withStates: boolean,
): CheckedSite {
  const policy = withRunPolicy(own, name, run);
  const judged = judgeSite(snapshot, policy, { onProgress: (done, total) => progress.update(name, done, total) });
  const report = judged.report({ places, description: descriptionOf(site, design, policy), edition, design: revision, phase });
  return { report, ...(withStates && { states: siteStates(snapshot, report) }) };
}
