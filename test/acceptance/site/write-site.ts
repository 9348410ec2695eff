import { App } from "cdktf";
import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { forgetWriters } from "../../../stacks/written-folders";

/**
 * Evaluates a site and writes its Terraform JSON, under a plain app of cdktf (docs/policy.md). The JSON is the same as under `EdgeApp`; the report, which takes longer than the rest, is left out.
 *
 * @throws Error when the site fails
 */
export function writeSite(outdir: string, site: string, props: EdgeNodeStackProps): void {
  const app = new App({ outdir, stackTraces: false });
  new EdgeNodeStack(app, site, props);
  app.synth();
}

/** The same under `EdgeApp`, which also writes the report. */
export function writeReportedSite(outdir: string, site: string, props: EdgeNodeStackProps): void {
  const silent = { print: () => {}, progress: { update: () => {}, stop: () => {} } };
  const app = new EdgeApp({ outdir, ...silent });
  new EdgeNodeStack(app, site, props);
  app.synth();
  forgetWriters(); // the next one stands for another run
  if (app.reports.some(({ verdict }) => verdict === "fail")) throw new Error(`Site ${site} must pass to be deployed but fails`);
}
