import { defined } from "../../plain/defined";
import { listValues } from "../../plain/list-values";
import type { RunResult } from "../run-result";
import { shardText } from "../subjects/shards";
import type { Fleet } from "./fleet";
import { fleetRow } from "./fleet-row";
import { changeOf, notJudgedIn, type SiteSide, siteSide } from "./site-change";

/** An earlier result, as far as it is compared: the rest of it is not kept. */
export interface FleetPast {
  /** Name of its file, as it is shown. */
  readonly name: string;
  /** What it says of each site that it judged, by their names. */
  readonly sites: ReadonlyMap<string, SiteSide>;
  /** Names of the sites that it leaves to other shards. */
  readonly notJudged: ReadonlySet<string>;
}

/** What of a result a later one is compared with. @param name of its file, as it is shown */
export function fleetPast(name: string, result: RunResult): FleetPast {
  const sites = result.sites.map((report) => [report.site, siteSide(report, result.failOn)] as const);
  return { name, sites: new Map(sites), notJudged: notJudgedIn(result) };
}

/** How a fleet is shown. */
export interface FleetOptions {
  /** What the fleet is compared with. @default nothing */
  readonly since?: FleetPast | undefined;
  /** Page of a site, relative to that of the fleet. @default no pages */
  readonly pageOf?: ((site: string) => string) | undefined;
}

/** The sites of a result as a fleet: a row a site. */
export function fleetOf(result: RunResult, { since, pageOf }: FleetOptions = {}): Fleet {
  const { sites, failOn, generator, shard, missing } = result;
  const rows = sites.map((report) => {
    const row = fleetRow(report, failOn);
    const change = since && !since.notJudged.has(row.site) ? changeOf(since.sites.get(row.site), row) : undefined;
    return { ...row, ...(change && change.kinds.length > 0 && { change }), ...(pageOf && { page: pageOf(report.site) }) };
  });
  const there = new Set([...listValues(sites, "site"), ...notJudgedIn(result)]);
  return defined({
    toolVersion: generator.version,
    part: shard && shardText(shard),
    missing,
    rows,
    since: since && { name: since.name, gone: [...since.sites.values()].filter(({ site }) => !there.has(site)) },
  });
}
