import { defined } from "../../constructs/plain/defined";
import type { RunResult } from "../../constructs/report/run-result";
import { type MissingShard, type Shard, sitesOfShard } from "../../constructs/report/subjects/shards";
import { InputError } from "../terminal/exit-codes";
import { refuseStrangers } from "./refuse-strangers";
import type { ShardResult } from "./shard-result";

/**
 * Merges the shards of one run into the result of the whole run, byte for byte. Sites of a missing shard are listed by the others.
 *
 * @throws InputError for results of two runs
 */
export function mergedShards(shards: readonly ShardResult[]): RunResult {
  refuseStrangers(shards);
  const [first] = shards;
  if (!first) throw new InputError("Results to merge must be named but none is: name the results that edge-node check --shard saved");
  const { schemaVersion, generator, failOn } = first.result;
  const missing = missingOf(first.shard, shards);
  const reports = new Map(shards.flatMap(({ result }) => result.sites.map((report) => [report.site, report] as const)));
  return defined({
    schemaVersion,
    generator,
    failOn,
    missing: missing.length > 0 ? missing : undefined,
    sites: first.shard.sites.flatMap(({ site }) => reports.get(site) ?? []),
  });
}

function missingOf(shard: Shard, given: readonly ShardResult[]): readonly MissingShard[] {
  const { count } = shard;
  const there = new Set(given.map((one) => one.shard.number));
  const numbers = Array.from({ length: count }, (_, i) => i + 1).filter((number) => !there.has(number));
  return numbers.map((number) => ({ number, count, sites: sitesOfShard(shard, number) }));
}
