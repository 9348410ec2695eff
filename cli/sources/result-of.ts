import { defined } from "../../constructs/plain/defined";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { readResult } from "../results/read-result";
import { rootFolder } from "./run-policy-options";
import { findSite } from "./select-sites";
import type { SiteSourceOptions } from "./site-arguments";
import { isResult } from "./source-kind";

/**
 * Returns the reports of a file: saved, or judged now for a site file or an app.
 *
 * @throws InputError or PropsError as for that kind of file
 */
export function resultOf(file: string, options: SiteSourceOptions): RunResult {
  return resultOfSite(file, wholeResult(file, options), options.site);
}

/**
 * Returns a result, or only the wanted site of it.
 *
 * @throws InputError when no site has that name, or several match it
 */
export function resultOfSite(file: string, result: RunResult, wanted: string | undefined): RunResult {
  if (wanted === undefined) return result;
  const { shard: _, missing: _missing, ...rest } = result;
  return { ...rest, sites: [findSite(file, result.sites, wanted, ({ site }) => site)] };
}

/**
 * Finds the report of one site. Without a name it is the phase that runs there; the name of a later phase finds that phase.
 *
 * @throws InputError when none has that name, or several
 */
export function meantReport(file: string, sites: readonly SiteReport[], wanted: string | undefined): SiteReport {
  const meant = wanted === undefined ? sites.filter(({ phase }) => phase?.isDeployed ?? true) : sites;
  return findSite(file, meant, wanted, ({ site }) => site);
}

function wholeResult(file: string, { root, site, today, quiet }: SiteSourceOptions): RunResult {
  if (isResult(file)) return readResult(file);
  const { sourceOf }: typeof import("./source-of") = require("./source-of"); // a command that only reads a result need not load the rest
  const source = sourceOf("Site", file);
  const run = { policy: defined({ today }), ...defined({ root: rootFolder(root) }) };
  return runResult(source.judge(run, { site: site === undefined ? [] : [site], ...defined({ quiet }) }).map(({ report }) => report));
}
