import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { defined } from "../../constructs/plain/defined";
import { runPolicyContext } from "../../constructs/policy/settings/run-policy";
import { statesContext } from "../../constructs/report/site-states";
import { editionContext } from "../../constructs/report/subjects/edition";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { checkPagesFolder } from "../outputs/check-files";
import { inTemporaryFolder, refuseWhole, sitesIn } from "../sources/run-app";
import { shardIn } from "../sources/shard-in";
import { askedShard } from "../sources/shard-option";
import { hasFailed, refuseBadEnd, spawnApp } from "../sources/spawn-app";
import { exitCodes } from "../terminal/exit-codes";
import type { SynthOptions } from "./synth-options";

/**
 * Runs an app with its output in the folder, where it stays. What the app prints is what is printed.
 *
 * @returns the exit code
 * @throws InputError when the app ended without a verdict on its sites; of a PropsError that ended it, which it has printed unless it is quiet, no more than that
 */
export function synthApp(file: string, { run, output, sites: globs, shard, charts, states, concurrency, isQuiet }: SynthOptions): number {
  checkPagesFolder(output, "--output");
  const before = junitOf(output);
  return inTemporaryFolder((own) => {
    const asked: AppRun = defined({
      charts: charts || undefined,
      concurrency,
      sites: globs,
      shard: shard && askedShard(shard, run),
    });
    const noted = join(own, "props-error.txt");
    const ended = spawnApp(file, {
      outdir: resolve(output),
      noted,
      context: defined({
        [runPolicyContext]: run.policy,
        [editionContext]: run.edition,
        [statesContext]: states ? true : undefined,
        [appRunContext]: asked,
      }),
      stdout: "inherit",
      stderr: isQuiet ? "pipe" : "inherit",
    });
    const isWritten = junitOf(output) !== before;
    const [sites, part] = isWritten ? [sitesIn(output), shardIn(output)] : [[], undefined];
    const judged = { sites, ...defined({ shard: part }) };
    refuseBadEnd(file, judged, { ...ended, noted, isQuiet });
    if (shard) refuseWhole(file, judged);
    return hasFailed(judged.sites) ? exitCodes.policyFailed : exitCodes.passed;
  });
}

/** Which file the verdicts of a run are in: each run puts another into its place. */
function junitOf(output: string): string | undefined {
  const stats = statSync(join(output, "reports", "junit.xml"), { throwIfNoEntry: false, bigint: true });
  return stats && `${stats.ino} ${stats.mtimeNs}`;
}
