import type { ShardRun } from "../../constructs/report/subjects/shards";

/** Which shard a run is asked for. */
export interface AskedShard {
  /** From 1. */
  readonly number: number;
  /** How many there are. */
  readonly count: number;
  /** What the run asks of every site. */
  readonly run: ShardRun;
}
