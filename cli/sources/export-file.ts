import { join } from "node:path";
import { exportContext } from "../../constructs/report/description";
import { readSiteFile } from "../../site-files/site-file";
import { EdgeApp } from "../../stacks/edge-app";
import { silent } from "../../stacks/evaluation/progress";
import { EdgeNodeStack } from "../../stacks/site/edge-node-stack";
import { type ExportedIn, exportedIn } from "./exported-in";
import { findSite } from "./select-sites";
import { inTemporaryFolder } from "./temporary-folder";

/**
 * Returns the parts of a site that one file can hold, with those of its design; judged and synthesized.
 *
 * @param root folder that must hold the files that it names. @default the working folder
 * @param glob that must match the name of the site. @default any
 * @throws PropsError with file, line and column of every problem; InputError when the site has another name
 */
export function exportOfFile(file: string, root?: string, glob?: string): ExportedIn {
  const read = readSiteFile(file, { root });
  findSite(file, [read], glob, ({ name }) => name);
  return inTemporaryFolder((folder) => {
    const outdir = join(folder, "out");
    const app = new EdgeApp({ outdir, print: () => undefined, progress: silent, context: { [exportContext]: true } });
    EdgeNodeStack.fromSiteFile(app, file, read);
    app.synth();
    return exportedIn(outdir);
  });
}
