import { addUp } from "../../plain/add-up";
import { counted } from "../../plain/counted";
import type { Edition } from "./edition";

/** A part of the sites of a run, judged by a run of its own. */
export interface Shard {
  /** Number of the shard, from 1. */
  readonly number: number;
  /** Number of shards. */
  readonly count: number;
  /** Settings of the run for every site. */
  readonly run: ShardRun;
  /** Sites of all shards, in the order of a run that is not split. */
  readonly sites: readonly ShardedSite[];
}

/** A site and its shard. */
export interface ShardedSite {
  /** Name of the site. */
  readonly site: string;
  /** Number of its shard. */
  readonly shard: number;
  /** Date with which its waivers are compared. Missing without one. */
  readonly today?: string;
  /** Digest of its description, its policy, and the bytes of the files behind both. */
  readonly inputs: string;
}

/** Settings of a run for every site. Shards with different settings belong to different runs. */
export interface ShardRun {
  /** Every site is also judged by the strict pack. @default no */
  readonly strict?: boolean;
  /** Waivers and baselines are ignored. @default no */
  readonly audit?: boolean;
  /** Packs that no policy may weaken. @default none */
  readonly require?: readonly string[];
  /** Date with which waivers are compared. @default each site's own */
  readonly today?: string;
  /** Digest of the baselines. @default none */
  readonly baselines?: string;
  /** Edition of the reports. @default none */
  readonly edition?: Edition;
}

/** A shard without a result. The other shards know its sites. */
export interface MissingShard {
  /** Number of the shard, from 1. */
  readonly number: number;
  /** Number of shards. */
  readonly count: number;
  /** Names of its sites, which were not judged. */
  readonly sites: readonly string[];
}

/** Returns the names of the sites of one shard, in the order of the run. */
export function sitesOfShard({ sites }: Pick<Shard, "sites">, number: number): readonly string[] {
  return sites.filter(({ shard }) => shard === number).map(({ site }) => site);
}

/** Says which part of the fleet was judged, such as `shard 3 of 8: 5 of 40 sites`. */
export function shardText(shard: Shard): string {
  const own = sitesOfShard(shard, shard.number).length;
  const all = shard.sites.length;
  const name = shardName(shard);
  if (own > 0) return `${name}: ${own} of ${counted(all, "site")}`;
  const where = all === 1 ? "the one site of the fleet is in another shard" : `the ${all} sites of the fleet are in other shards`;
  return `${name} has no site, so nothing was judged: ${where}`;
}

export function shardName({ number, count }: Pick<Shard, "number" | "count">): string {
  return `shard ${number} of ${count}`;
}

/** Counts shards without a result and their sites. @param judged number of sites that were judged */
export function missingShardsText(missing: readonly MissingShard[], judged: number): string {
  const lost = addUp(missing, ({ sites }) => sites.length);
  return `${missing.length} of ${missing[0]?.count ?? 0} shards gave no result: ${lost} of ${judged + lost} sites not judged`;
}

/** Names a shard without a result and its sites. */
export function missingShardText({ sites, ...shard }: MissingShard): string {
  const lost = sites.length === 0 ? "it has no site" : `${sites.join(", ")} ${sites.length === 1 ? "was" : "were"} not judged`;
  return `${shardName(shard)} gave no result: ${lost}`;
}

export function missingShardRemedy({ number, count }: MissingShard): string {
  return `run edge-node check --shard ${number}/${count} again, and merge its result with the others`;
}
