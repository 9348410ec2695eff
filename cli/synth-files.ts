import { runPolicyContext } from "../constructs/policy/settings/run-policy";
import { EdgeApp } from "../stacks/edge-app";
import { FolderInUseError } from "../stacks/folder-in-use-error";
import { EdgeNodeStack } from "../stacks/site/edge-node-stack";
import { readSiteFile } from "../stacks/site-file/site-file";
import { checkFolder } from "./check-files";
import { exitCodes, InputError } from "./exit-codes";
import { sayUnused } from "./run-policy-options";
import { selectSites } from "./select-sites";
import type { SynthOptions } from "./synth-options";

const silent = { update: () => undefined, stop: () => undefined };

/**
 * Does for site files what an app does for its stacks: every report, and Terraform JSON of the sites that pass. What an earlier run wrote is removed before a file is read,
 * so that nothing stale can be deployed when one of them is refused; and nothing is written then.
 *
 * @returns the exit code
 * @throws PropsError with file, line and column of every problem of the first file that has one; InputError when another program writes to the folder
 */
export function synthFiles(files: readonly string[], options: SynthOptions): number {
  const { run, output, sites: globs, charts, states, concurrency = 1, isQuiet } = options;
  checkFolder(output, "synth");
  const app = appIn(() => {
    const asked = { outdir: output, charts, states, concurrency, context: { [runPolicyContext]: run.policy } };
    return new EdgeApp({ ...asked, ...(run.edition && { edition: run.edition }), ...(isQuiet && { progress: silent }) });
  });
  const read = files.map((file) => ({ file, site: readSiteFile(file, { ...run.policy, root: run.root }) }));
  const selected = selectSites(read, globs, ({ site }) => site.name);
  for (const { file, site } of selected) EdgeNodeStack.fromSiteFile(app, file, site);
  sayUnused(
    run.policy.baselines,
    read.map(({ site }) => site.name),
  );
  app.synth();
  return app.reports.some(({ verdict }) => verdict === "fail") ? exitCodes.policyFailed : exitCodes.passed;
}

/** @throws InputError for a folder to which another program writes */
function appIn(make: () => EdgeApp): EdgeApp {
  try {
    return make();
  } catch (error) {
    throw error instanceof FolderInUseError ? new InputError(error.message) : error;
  }
}
