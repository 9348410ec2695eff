import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { forgetWriters } from "../../../stacks/written-folders";

/** Evaluates a site and writes its Terraform JSON, without a word. */
export function writeSite(outdir: string, site: string, props: EdgeNodeStackProps): void {
  const silent = { print: () => {}, progress: { update: () => {}, stop: () => {} } };
  const app = new EdgeApp({ outdir, ...silent });
  new EdgeNodeStack(app, site, props);
  app.synth();
  forgetWriters(); // the next one stands for another run
  if (app.reports.some(({ verdict }) => verdict === "fail")) throw new Error(`Site ${site} must pass to be deployed but fails`);
}
