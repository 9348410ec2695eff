import { defined } from "../../constructs/plain/defined";
import { listNames } from "../../constructs/plain/list-ids";
import { runPolicyContext } from "../../constructs/policy/settings/run-policy";
import { sitesOfShard } from "../../constructs/report/subjects/shards";
import { readSitePhases } from "../../site-files/site-file";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { EdgeApp } from "../../stacks/edge-app";
import { silent } from "../../stacks/evaluation/progress";
import { isSelected } from "../../stacks/selected-sites";
import { EdgeNodeStack } from "../../stacks/site/edge-node-stack";
import { clearOutput } from "../outputs/clear-output";
import { sayUnused } from "../results/read-baselines";
import { exitCodes } from "../terminal/exit-codes";
import { forEachFile } from "./each-file";
import { fileShard, refuseSharedStates } from "./file-shard";
import { selectSites } from "./select-sites";
import { askedShard } from "./shard-option";
import type { SynthOptions } from "./site-source";

/**
 * Writes for site files what an app writes for its stacks: every report, and Terraform JSON of the sites that pass. After a refused file
 * nothing is written, and nothing of an earlier run is left.
 *
 * @returns the exit code
 * @throws PropsError with file, line and column of every problem of one file, PrintedError for several files; FolderInUseError when another
 * program writes to the folder
 */
export function synthFiles(files: readonly string[], options: SynthOptions): number {
  const { run, output, site: globs, shard: number, charts = false, states = false, concurrency = 1, quiet } = options;
  clearOutput(output);
  const part = number && fileShard(files, globs, askedShard(number, run), run.root);
  const own = part && new Set(sitesOfShard(part.shard, part.shard.number));
  const wanted = (name: string) => own?.has(name) ?? isSelected(name, globs);
  const asked = { ...run.policy, root: run.root, wanted };
  const read = forEachFile(part?.files ?? files, (file) => [{ file, phases: readSitePhases(file, asked) }]);
  if (part) refuseSharedStates(part.heads);
  const sites = read.flatMap(({ file, phases }) => phases.map(({ name }) => ({ file, name })));
  const selected = new Set(listNames(selectSites(sites, own ? [] : globs)));
  const split: AppRun | undefined = part && { split: part.shard };
  const context = { [runPolicyContext]: run.policy, ...defined({ [appRunContext]: split }) };
  const written = { outdir: output, charts, states, concurrency, context };
  const app = new EdgeApp({ ...written, ...defined({ edition: run.edition }), ...(quiet && { progress: silent }) });
  for (const { file, phases } of read) {
    const [deployed, ...later] = phases;
    const judged = later.filter(({ name }) => selected.has(name));
    if (judged.length > 0 || selected.has(deployed.name)) EdgeNodeStack.fromSiteFile(app, file, deployed, judged);
  }
  sayUnused(run.policy.baselines, part?.names ?? listNames(sites));
  app.synth();
  return app.reports.some(({ verdict }) => verdict === "fail") ? exitCodes.policyFailed : exitCodes.passed;
}
