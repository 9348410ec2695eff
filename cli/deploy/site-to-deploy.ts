import { resolve } from "node:path";
import { defined } from "../../constructs/plain/defined";
import { textFormat } from "../../constructs/report/formats/text";
import { runResult } from "../../constructs/report/run-result";
import { imagesOf, readValues, type Variables } from "../images/variables";
import { write } from "../outputs/result-files";
import { askSite } from "../preflight/ask-site";
import type { Docker } from "../preflight/docker";
import { type PreflightSite, preflightSites } from "../preflight/preflight-sites";
import { runOptionsOf } from "../sources/run-policy-options";
import { findSite } from "../sources/select-sites";
import { sourceOf } from "../sources/source-of";
import { exitCodes } from "../terminal/exit-codes";
import { painted } from "../terminal/painted";
import { exitCodeOf } from "../terminal/verdict";
import type { DeployOptions } from "./deploy-options";

/** The one site to deploy, with the values of its variables. */
export interface SiteToDeploy extends PreflightSite {
  readonly file: string;
  readonly variables: Variables;
  /** Options that pass the variables to Terraform. */
  readonly variableOptions: readonly string[];
}

/** @throws InputError or PropsError for a file that is no site, and where not exactly one site matches */
export function siteToDeploy(file: string, options: DeployOptions): SiteToDeploy {
  const { variables } = options;
  const values = variables === undefined ? new Map<string, unknown>() : readValues(variables);
  const run = runOptionsOf({ ...withoutPolicy(options), site: [] });
  const site = findSite(file, preflightSites(file, run, true), options.site, ({ node }) => node.name);
  return { ...site, file, variables: values, variableOptions: variables === undefined ? [] : [`-var-file=${resolve(variables)}`] };
}

/** Removes the options that `edge-node preflight` does not have. */
function withoutPolicy({ strict: _, ...options }: DeployOptions) {
  return { ...options, baseline: [], require: [], edition: [] };
}

/** Judges the site and writes its Terraform JSON, as `edge-node synth` does. */
export function synthesized({ file, node: { name } }: SiteToDeploy, options: DeployOptions): number {
  const { output, quiet } = options;
  const run = runOptionsOf({ ...options, site: [] });
  return sourceOf("Site", file).synth({ run, output, site: [name], ...defined({ quiet }) });
}

/** Checks its engines as `edge-node preflight` does, and prints the answers. */
export function isReadyForApply(site: SiteToDeploy, docker: Docker, options: DeployOptions): boolean {
  const { variables: file, quiet: isQuiet = false, width } = options;
  const { variables } = site;
  const report = askSite(site, { docker, variables, variableOf: imagesOf(file ?? "", variables), isQuiet });
  const result = runResult([report], "block");
  write([{ format: textFormat }], result, { inputs: [] }, { isQuiet: false, width, paint: painted });
  return exitCodeOf(result) === exitCodes.passed;
}
