import type { ShardRun } from "../../constructs/report/subjects/shards";

/** The shard of a run. */
export interface RunShard {
  /** Number of the shard, from 1. */
  readonly number: number;
  /** Number of shards. */
  readonly count: number;
  /** The run's settings for every site. */
  readonly run: ShardRun;
}
