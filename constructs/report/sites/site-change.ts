import type { RunResult } from "../run-result";
import type { FleetMargin, FleetRow, FleetRowChange, GoneSite } from "./fleet";
import { fleetRow } from "./fleet-row";

/** What is kept of a site of an earlier result. */
type PastSite = Pick<FleetRow, "site" | "countryName" | "verdict" | "tightest" | "design">;

/** An earlier result, as far as it is compared: the rest of it is not kept. */
export interface FleetPast {
  /** Name of its file, as it is shown. */
  readonly name: string;
  /** Sites that it judged, by their names. */
  readonly sites: ReadonlyMap<string, PastSite>;
  /** Names of all sites of its fleet: of a shard those of the others too. */
  readonly names: ReadonlySet<string>;
}

/** What of a result a later one is compared with. @param name of its file, as it is shown */
export function fleetPast(name: string, result: RunResult): FleetPast {
  const { sites, failOn } = result;
  const kept = sites.map((report): [string, PastSite] => {
    const { site, countryName, verdict, tightest, design } = fleetRow(report, failOn);
    return [site, { site, countryName, verdict, ...(tightest && { tightest }), design }];
  });
  return { name, sites: new Map(kept), names: namesOf(result) };
}

/** Names of the sites of a fleet: where a result is a shard of it, or lacks one, those of the other shards too. */
export function namesOf({ sites, shard, missing = [] }: RunResult): ReadonlySet<string> {
  return new Set([...(shard?.sites ?? sites).map(({ site }) => site), ...missing.flatMap((one) => one.sites)]);
}

/** Sites that are not there any more, in the order of the earlier result. @param there the names of all sites now */
export function goneSince({ sites }: FleetPast, there: ReadonlySet<string>): readonly GoneSite[] {
  const gone = [...sites.values()].filter(({ site }) => !there.has(site));
  return gone.map(({ site, countryName, verdict }) => ({ site, countryName, verdict }));
}

/** Changes of the share that count [-]: what is shown has a tenth of a per cent. */
const leastMove = 0.0005;

/** What differs of a site; undefined where nothing does, or the earlier result left it to another shard. */
export function changeSince({ sites, names }: FleetPast, row: FleetRow): FleetRowChange | undefined {
  const before = sites.get(row.site);
  if (!before) return names.has(row.site) ? undefined : { isNew: true };
  const [was, is] = [before.design.revision, row.design.revision];
  const change: FleetRowChange = {
    ...(before.verdict !== row.verdict && { verdictBefore: before.verdict }),
    ...movedMargin(before.tightest, row.tightest),
    ...(was !== undefined && is !== undefined && was !== is && { revisionBefore: was }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function movedMargin(before: FleetMargin | undefined, after: FleetMargin | undefined): FleetRowChange {
  if (!before && !after) return {};
  if (!before || !after) return { tightestBefore: before ?? "none" };
  const moved = before.share === undefined || after.share === undefined ? undefined : after.share - before.share;
  const isStill = moved === undefined ? before.text === after.text : Math.abs(moved) < leastMove;
  if (before.rule === after.rule && before.at === after.at && isStill) return {};
  return { tightestBefore: before, ...(moved !== undefined && { moved }) };
}
