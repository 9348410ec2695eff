import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { type ExportedFiles, exportSite } from "../../../cli/commands/export-site";
import { type ExportedIn, exportedIn } from "../../../cli/sources/exported-in";
import { exportContext } from "../../../constructs/report/description";
import { appRunContext } from "../../../stacks/app-run";

/** What a site became that was exported. */
export interface Exported extends ExportedFiles {
  /** What its app gave away. */
  readonly given: ExportedIn;
  /** Text of its site file. */
  readonly text: string;
}

/**
 * Exports a site as `edge-node export` does, but in this program.
 *
 * @param run makes an app in the folder that `CDKTF_OUTDIR` names, and synthesizes it
 * @param site which one of the app. @default the only one
 */
export async function exportedBy(run: () => unknown, site?: string): Promise<Exported> {
  mkdirSync(".cache", { recursive: true });
  const outdir = mkdtempSync(".cache/exported-");
  const { CDKTF_OUTDIR, CDKTF_CONTEXT_JSON } = process.env;
  const code = process.exitCode;
  process.env.CDKTF_OUTDIR = outdir;
  process.env.CDKTF_CONTEXT_JSON = JSON.stringify({ [exportContext]: true, [appRunContext]: site === undefined ? {} : { sites: [site] } });
  try {
    await run();
    const given = exportedIn(outdir);
    const output = join(outdir, `${given.exported.site}.yaml`);
    const files = exportSite(given, { source: "main.ts", output, mayReplace: false });
    return { ...files, given, text: files.files[0].text };
  } finally {
    restore("CDKTF_OUTDIR", CDKTF_OUTDIR);
    restore("CDKTF_CONTEXT_JSON", CDKTF_CONTEXT_JSON);
    process.exitCode = code;
    rmSync(outdir, { recursive: true });
  }
}

/** In the environment that there is: a copy in its place would be one that other tests of the worker do not see. */
function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

const quiet = { print: () => undefined, progress: { update: () => undefined, stop: () => undefined } };

/**
 * Exports a site of these props.
 *
 * @param change of its stack, before the app is synthesized
 */
export function exportedProps(
  name: string,
  props: EdgeNodeStackProps,
  change: (stack: EdgeNodeStack) => void = () => undefined,
): Promise<Exported> {
  return exportedBy(() => {
    const app = new EdgeApp(quiet);
    change(new EdgeNodeStack(app, name, props));
    app.synth();
  });
}
