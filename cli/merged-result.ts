import type { RunResult } from "../constructs/report/run-result";
import { type MissingShard, type Shard, sitesOfShard } from "../constructs/report/shard";
import { InputError } from "./exit-codes";
import { readResult } from "./read-result";
import { refuseStrangers } from "./refuse-strangers";

/** The result of one shard, with the file that it stands in. */
export interface ShardResult {
  readonly file: string;
  readonly result: RunResult;
  readonly shard: Shard;
}

/**
 * What the shards of one run say together: the result of the run that is not split, byte for byte, where none is missing. Of one that is missing the others say which sites it has.
 *
 * @throws InputError for a file that is no result of a shard, and for results of two runs
 */
export function mergedResult(files: readonly string[]): RunResult {
  return mergedShards(files.map(shardResult));
}

/**
 * What the results of shards say together.
 *
 * @throws InputError for results of two runs
 */
export function mergedShards(shards: readonly ShardResult[]): RunResult {
  refuseStrangers(shards);
  const [first] = shards;
  if (!first) throw new InputError("Results to merge must be given but there are none: name what edge-node check --shard saved");
  const { schemaVersion, generator, failOn } = first.result;
  const missing = missingOf(first.shard, shards);
  const reports = new Map(shards.flatMap(({ result }) => result.sites.map((report) => [report.site, report] as const)));
  return {
    schemaVersion,
    generator,
    ...(failOn !== undefined && { failOn }),
    ...(missing.length > 0 && { missing }),
    sites: first.shard.sites.flatMap(({ site }) => reports.get(site) ?? []),
  };
}

function shardResult(file: string): ShardResult {
  const result = readResult(file);
  const { shard, missing } = result;
  if (shard) return { file, result, shard };
  const given = missing ? "of a merge that lacks some" : "of a run that is not split";
  throw new InputError(
    `${file} must be the result of a shard but is that ${given}: merge what edge-node check --shard K/N --format json saved of each`,
  );
}

function missingOf(shard: Shard, given: readonly ShardResult[]): readonly MissingShard[] {
  const { count } = shard;
  const there = new Set(given.map((one) => one.shard.number));
  const numbers = Array.from({ length: count }, (_, i) => i + 1).filter((number) => !there.has(number));
  return numbers.map((number) => ({ number, count, sites: sitesOfShard(shard, number) }));
}
