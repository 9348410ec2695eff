import { join } from "node:path";
import { exportContext } from "../../constructs/edge-node";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { inTemporaryFolder, sitesIn } from "../sources/run-app";
import { refuseBadEnd, spawnApp } from "../sources/spawn-app";
import { type ExportedIn, exportedIn } from "./exported-in";

/**
 * Runs an app in a program of its own, and takes what a file can hold of one of its sites. What it prints is kept back, but for warnings and progress.
 *
 * @param glob of the name of the site, as `riyadh-*`. @default the only one
 * @param isQuiet keeps its progress and warnings back too
 * @throws InputError when the app ended without a verdict, and when no site or several have that name; of a PropsError that ended it, which it has printed unless it is quiet, no more than that
 */
export function exportApp(file: string, glob: string | undefined, isQuiet: boolean): ExportedIn {
  return inTemporaryFolder((outdir) => {
    const noted = join(outdir, "props-error.txt");
    const run: AppRun = { charts: false, ...(glob !== undefined && { sites: [glob] }) };
    const ended = spawnApp(file, {
      outdir,
      noted,
      context: { [exportContext]: true, [appRunContext]: run },
      stdout: "pipe",
      stderr: isQuiet ? "pipe" : "inherit",
    });
    refuseBadEnd(file, { sites: sitesIn(outdir) }, { ...ended, noted, isQuiet });
    return exportedIn(outdir);
  });
}
