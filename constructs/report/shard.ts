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
