import type { RunResult } from "../run-result";
import { shardText } from "../words/shard-text";
import type { Fleet } from "./fleet";
import { fleetRow } from "./fleet-row";
import { changeSince, type FleetPast, goneSince, namesOf } from "./site-change";

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
    const change = since && changeSince(since, row);
    return { ...row, ...(change && { change }), ...(pageOf && { page: pageOf(report.site) }) };
  });
  return {
    toolVersion: generator.version,
    ...(shard && { part: shardText(shard) }),
    ...(missing && { missing }),
    rows,
    ...(since && { since: { name: since.name, gone: goneSince(since, namesOf(result)) } }),
  };
}
