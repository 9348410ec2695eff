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
import { checkPagesFolder } from "../outputs/check-files";
import { sayUnused } from "../results/read-baselines";
import { exitCodes } from "../terminal/exit-codes";
import { fileShard, refuseSharedStates } from "./file-shard";
import { ofEveryFile } from "./of-every-file";
import { selectSites } from "./select-sites";
import { askedShard } from "./shard-option";
import type { SynthOptions } from "./site-source";

/**
 * Does for site files what an app does for its stacks: every report, and Terraform JSON of the sites that pass. What an earlier run wrote is removed before a file is read,
 * so that nothing stale can be deployed when one of them is refused; and nothing is written then.
 *
 * @returns the exit code
 * @throws PropsError with file, line and column of every problem of a file alone, PrintedError where several were given; FolderInUseError when another program writes to the folder
 */
export function synthFiles(files: readonly string[], options: SynthOptions): number {
  const { run, output, site: globs, shard: number, charts = false, states = false, concurrency = 1, quiet } = options;
  checkPagesFolder(output, "--output");
  const written = { outdir: output, charts, states, concurrency, context: { [runPolicyContext]: run.policy } };
  const app = new EdgeApp({ ...written, ...defined({ edition: run.edition }), ...(quiet && { progress: silent }) });
  const part = number && fileShard(files, globs, askedShard(number, run), run.root);
  const own = part && new Set(sitesOfShard(part.shard, part.shard.number));
  const wanted = (name: string) => own?.has(name) ?? isSelected(name, globs);
  const asked = { ...run.policy, root: run.root, wanted };
  const read = ofEveryFile(part?.files ?? files, (file) => [{ file, phases: readSitePhases(file, asked) }]);
  if (part) refuseSharedStates(part.heads);
  if (part) app.node.setContext(appRunContext, { split: part.shard } satisfies AppRun);
  const sites = read.flatMap(({ file, phases }) => phases.map(({ name }) => ({ file, name })));
  const selected = new Set(listNames(selectSites(sites, own ? [] : globs)));
  for (const { file, phases } of read) {
    const [deployed, ...later] = phases;
    const judged = later.filter(({ name }) => selected.has(name));
    if (judged.length > 0 || selected.has(deployed.name)) EdgeNodeStack.fromSiteFile(app, file, deployed, judged);
  }
  sayUnused(run.policy.baselines, part?.names ?? listNames(sites));
  app.synth();
  return app.reports.some(({ verdict }) => verdict === "fail") ? exitCodes.policyFailed : exitCodes.passed;
}
