import { defined } from "../../constructs/plain/defined";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { readResult } from "../results/read-result";
import { rootFolder } from "./run-policy-options";
import { findSite } from "./select-sites";
import type { SiteSourceOptions } from "./site-arguments";
import { isResult } from "./source-kind";

/**
 * The reports of what a file holds: saved, or of a site file and an app judged now.
 *
 * @throws InputError or PropsError as the file's kind has it
 */
export function resultOf(file: string, options: SiteSourceOptions): RunResult {
  return resultOfSite(file, wholeResult(file, options), options.site);
}

/**
 * A result, or the one site of it that is asked for.
 *
 * @throws InputError when no site has that name, or several match it
 */
export function resultOfSite(file: string, result: RunResult, wanted: string | undefined): RunResult {
  if (wanted === undefined) return result;
  const { shard: _, missing: _missing, ...rest } = result;
  return { ...rest, sites: [findSite(file, result.sites, wanted, ({ site }) => site)] };
}

/**
 * Finds the report of one site. Without a name it is the phase that runs there; with the name of a later phase it is that one.
 *
 * @throws InputError when none has that name, or several
 */
export function meantReport(file: string, sites: readonly SiteReport[], wanted: string | undefined): SiteReport {
  const meant = wanted === undefined ? sites.filter(({ phase }) => phase?.isDeployed ?? true) : sites;
  return findSite(file, meant, wanted, ({ site }) => site);
}

function wholeResult(file: string, { root, site }: SiteSourceOptions): RunResult {
  if (isResult(file)) return readResult(file);
  const { sourceOf }: typeof import("./source-of") = require("./source-of"); // who reads a result alone does not wait for the rest
  const source = sourceOf("Site", file);
  const run = { policy: {}, ...defined({ root: rootFolder(root) }) };
  return runResult(source.judge(run, { site: site === undefined ? [] : [site] }).map(({ report }) => report));
}
