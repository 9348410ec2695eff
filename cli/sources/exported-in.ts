import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteReport } from "../../constructs/report/site-report";
import type { SynthesizedSite } from "../../stacks/export/compare-exported";
import type { ExportedSite } from "../../stacks/export/exported-site";
import { exportFile } from "../../stacks/output-folder";

/** A site that an app has exported to its output folder. */
export interface ExportedIn {
  readonly exported: ExportedSite;
  readonly synthesized: SynthesizedSite;
}

/** Reads the exported site of an app, without other sites that it needs. */
export function exportedIn(outdir: string): ExportedIn {
  const reports = join(outdir, "reports");
  const folder = join(reports, readdirSync(reports).find((site) => existsSync(join(reports, site, exportFile))) ?? "");
  const exported: ExportedSite = JSON.parse(readFileSync(join(folder, exportFile), "utf8"));
  const report: SiteReport = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  const json = join(outdir, "stacks", exported.stack, "cdk.tf.json");
  return {
    exported,
    synthesized: { report, held: exported.held, ...(existsSync(json) && { terraform: readFileSync(json, "utf8") }) },
  };
}
