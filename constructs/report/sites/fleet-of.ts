import { defined } from "../../plain/defined";
import { listValues } from "../../plain/list-values";
import type { RunResult } from "../run-result";
import { shardText } from "../subjects/shards";
import type { Fleet } from "./fleet";
import { fleetRow } from "./fleet-row";
import { changeOf, notJudgedIn, type SiteSide, siteSide } from "./site-change";

/** The part of an earlier result that is compared. */
export interface FleetPast {
  /** Shown name of its file. */
  readonly name: string;
  /** The sites that it judged, by name. */
  readonly sites: ReadonlyMap<string, SiteSide>;
  /** Names of sites of other shards, which it did not judge. */
  readonly notJudged: ReadonlySet<string>;
}

/** Returns the part of a result that a later one is compared with. @param name shown name of its file */
export function fleetPast(name: string, result: RunResult): FleetPast {
  const sites = result.sites.map((report) => [report.site, siteSide(report, result.failOn)] as const);
  return { name, sites: new Map(sites), notJudged: notJudgedIn(result) };
}

interface FleetOptions {
  /** The earlier result to compare with. @default none */
  readonly since?: FleetPast | undefined;
  /** Path of the page of a site, relative to that of the fleet. @default no pages */
  readonly pageOf?: ((site: string) => string) | undefined;
}

/** Returns the sites of a result as a fleet. */
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
