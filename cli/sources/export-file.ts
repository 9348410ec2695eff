import { join } from "node:path";
import { defined } from "../../constructs/plain/defined";
import { runPolicyContext } from "../../constructs/policy/settings/run-policy";
import { exportContext } from "../../constructs/report/description";
import { readSiteFile } from "../../site-files/site-file";
import { EdgeApp } from "../../stacks/edge-app";
import { silent } from "../../stacks/evaluation/progress";
import { lostPhase } from "../../stacks/export/exported-site";
import { EdgeNodeStack } from "../../stacks/site/edge-node-stack";
import { type ExportedIn, exportedIn } from "./exported-in";
import { findSite } from "./select-sites";
import type { ExportOptions } from "./site-source";
import { inTemporaryFolder } from "./temporary-folder";

/**
 * Returns the parts of a site that one file can hold, with those of its design; judged and synthesized.
 *
 * @throws PropsError with file, line and column of every problem; InputError when the site has another name
 */
export function exportOfFile(file: string, { site, root, today }: Omit<ExportOptions, "isQuiet">): ExportedIn {
  const read = readSiteFile(file, { root, ...defined({ today }) });
  findSite(file, [read], site, ({ name }) => name);
  return inTemporaryFolder((folder) => {
    const outdir = join(folder, "out");
    const context = { [exportContext]: true, [runPolicyContext]: defined({ today }) };
    const app = new EdgeApp({ outdir, print: () => undefined, progress: silent, context });
    EdgeNodeStack.fromSiteFile(app, file, read);
    app.synth();
    const { exported, synthesized } = exportedIn(outdir);
    return { exported: { ...exported, lost: [...read.later.map(lostPhase), ...exported.lost] }, synthesized };
  });
}
