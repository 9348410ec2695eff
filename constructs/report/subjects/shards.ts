import { addUp } from "../../plain/add-up";
import { counted } from "../../plain/counted";
import type { Edition } from "./edition";

/** One of the parts into which the sites of a run are split, each judged by a run of its own. */
export interface Shard {
  /** Which, from 1. */
  readonly number: number;
  /** How many there are. */
  readonly count: number;
  /** What the run asks of every site. */
  readonly run: ShardRun;
  /** Every site of all shards, in the order of a run that is not split. */
  readonly sites: readonly ShardedSite[];
}

/** A site, and where it is judged. */
export interface ShardedSite {
  /** Name of the site. */
  readonly site: string;
  /** Number of its shard. */
  readonly shard: number;
  /** The date that its waivers are held against; missing where it has none. */
  readonly today?: string;
  /** Digest of what it is judged from: its description, its policy, and the bytes of the files that were read for both. */
  readonly inputs: string;
}

/** What a run asks of every site: two shards in which it differs are of two runs. */
export interface ShardRun {
  /** Every site is held to the strict pack too. @default no */
  readonly strict?: boolean;
  /** Waivers and baselines are ignored. @default no */
  readonly audit?: boolean;
  /** Packs that no policy lowers. @default none */
  readonly require?: readonly string[];
  /** The date that waivers are held against. @default each site's own */
  readonly today?: string;
  /** Digest of the baselines. @default none */
  readonly baselines?: string;
  /** Day, revision, commit and design that reports are of. @default nothing is said of them */
  readonly edition?: Edition;
}

/** A shard of which there is no result: what its sites are is known of the others. */
export interface MissingShard {
  /** Which, from 1. */
  readonly number: number;
  /** How many there are. */
  readonly count: number;
  /** Names of its sites, which were not judged. */
  readonly sites: readonly string[];
}

/** Names of the sites of one shard, in the order of the run. */
export function sitesOfShard({ sites }: Pick<Shard, "sites">, number: number): readonly string[] {
  return sites.filter(({ shard }) => shard === number).map(({ site }) => site);
}

/** Which part of the fleet was judged, as `shard 3 of 8: 5 of 40 sites`. */
export function shardText(shard: Shard): string {
  const own = sitesOfShard(shard, shard.number).length;
  const all = shard.sites.length;
  const name = shardName(shard);
  if (own > 0) return `${name}: ${own} of ${counted(all, "site")}`;
  const where = all === 1 ? "the one site of the fleet is in another shard" : `the ${all} sites of the fleet are in other shards`;
  return `${name} has no site, so nothing was judged: ${where}`;
}

/** As `shard 3 of 8`. */
export function shardName({ number, count }: Pick<Shard, "number" | "count">): string {
  return `shard ${number} of ${count}`;
}

/** How many shards gave no result, and of how many sites nobody knows. @param judged how many sites were */
export function missingShardsText(missing: readonly MissingShard[], judged: number): string {
  const lost = addUp(missing, ({ sites }) => sites.length);
  return `${missing.length} of ${missing[0]?.count ?? 0} shards gave no result: ${lost} of ${judged + lost} sites not judged`;
}

/** What is said of a shard without a result, with its sites. */
export function missingShardText({ sites, ...shard }: MissingShard): string {
  const lost = sites.length === 0 ? "it has no site" : `${sites.join(", ")} ${sites.length === 1 ? "was" : "were"} not judged`;
  return `${shardName(shard)} gave no result: ${lost}`;
}

/** What gives the result of a shard that has none. */
export function missingShardRemedy({ number, count }: MissingShard): string {
  return `run edge-node check --shard ${number}/${count} again, and merge its result with the others`;
}
