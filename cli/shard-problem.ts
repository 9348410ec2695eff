import type { RunResult } from "../constructs/report/run-result";
import { sitesOfShard } from "../constructs/report/shard";
import { shardName } from "../constructs/report/words/shard-text";
import { quotedText } from "../constructs/units/shown-text";

/** What a result says of its shard that cannot be; undefined where all agrees. */
export function shardProblem({ shard, sites }: Pick<RunResult, "shard" | "sites">): string | undefined {
  if (!shard) return undefined;
  const { number, count } = shard;
  const isNumber = (one: number) => Number.isSafeInteger(one) && one >= 1 && one <= count;
  if (!isNumber(number)) return `is of ${shardName(shard)}, which is none`;
  const odd = shard.sites.find((one) => !isNumber(one.shard));
  if (odd) return `has ${quotedText(odd.site)} in ${shardName({ number: odd.shard, count })}, which is none`;
  const names = new Set(shard.sites.map(({ site }) => site));
  if (names.size < shard.sites.length) return "lists a site twice among those of its shards";
  const [own, judged] = [sitesOfShard(shard, number), sites.map(({ site }) => site)];
  if (own.join(" ") === judged.join(" ")) return undefined;
  return `holds ${judged.join(", ") || "no site"} where ${shardName(shard)} has ${own.join(", ") || "none"}`;
}
