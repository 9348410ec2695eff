import type { RunResult } from "../../constructs/report/run-result";
import type { Shard } from "../../constructs/report/subjects/shards";

export interface ShardResult {
  readonly file: string;
  readonly result: RunResult;
  readonly shard: Shard;
}
