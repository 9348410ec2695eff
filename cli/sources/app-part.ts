import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defined } from "../../constructs/plain/defined";
import type { SiteReport } from "../../constructs/report/site-report";
import type { StatesResult } from "../../constructs/report/site-states";
import { isDeployable } from "../../constructs/report/subjects/findings/finding-kinds";
import type { Shard } from "../../constructs/report/subjects/shards";
import { shardFile } from "../../site-lists/shards/shard-file";
import { type DeployedEngine, engineFile } from "../../stacks/deployed-engine";
import { InputError } from "../terminal/exit-codes";
import type { ReportedSite } from "./site-source";

/** A site in the output folder of an app. */
export interface AppSite extends ReportedSite {
  /** Its engine, where requested. */
  readonly engine?: DeployedEngine;
}

/** The sites that an app judged. */
export interface AppPart {
  readonly sites: readonly AppSite[];
  /** Their shard. @default all sites of the app */
  readonly shard?: Shard;
}

/** Whether an app exits with 1 for such sites. */
export function hasFailed(sites: AppPart["sites"]): boolean {
  return !sites.every(({ report }) => isDeployable(report));
}

/** Reads the sites of an output folder, in the order of the app, from its JUnit file. */
export function sitesIn(outdir: string): readonly AppSite[] {
  const folder = join(outdir, "reports");
  if (!existsSync(join(folder, "junit.xml"))) return [];
  const sites = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => siteIn(join(folder, name)));
  const order = [...readFileSync(join(folder, "junit.xml"), "utf8").matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name);
  return sites.sort((one, other) => order.indexOf(one.report.site) - order.indexOf(other.report.site));
}

function siteIn(folder: string): AppSite {
  const report: SiteReport = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  const saved = join(folder, "states.json");
  const [states] = existsSync(saved) ? (JSON.parse(readFileSync(saved, "utf8")) as StatesResult).sites : [];
  const engine = join(folder, engineFile);
  return defined({ report, states, engine: existsSync(engine) ? JSON.parse(readFileSync(engine, "utf8")) : undefined });
}

/**
 * Reads the shard of an output folder; undefined for a whole run.
 *
 * @throws InputError for a file that is no JSON
 */
export function shardIn(outdir: string): Shard | undefined {
  const file = join(outdir, "reports", shardFile);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Shard;
  } catch {
    throw new InputError(
      `${file} must state the shard of ${outdir} in JSON but is not JSON: write the folder again with edge-node synth --shard`,
    );
  }
}
