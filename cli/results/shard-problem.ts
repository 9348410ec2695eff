import { listValues } from "../../constructs/plain/list-values";
import type { RunResult } from "../../constructs/report/run-result";
import { type MissingShard, shardName, sitesOfShard } from "../../constructs/report/subjects/shards";
import { quotedText } from "../../constructs/units/shown-text";

/** What a result says of its shard, or of those that are missing, that cannot be; undefined where all agrees. */
export function shardProblem({ shard, missing, sites }: Pick<RunResult, "shard" | "missing" | "sites">): string | undefined {
  if (missing) return missingProblem(missing, sites);
  if (!shard) return undefined;
  const { number, count } = shard;
  if (!isNumber(number, count)) return `is of ${shardName(shard)}, which is none`;
  const odd = shard.sites.find((one) => !isNumber(one.shard, count));
  if (odd) return `has ${quotedText(odd.site)} in ${shardName({ number: odd.shard, count })}, which is none`;
  const names = new Set(listValues(shard.sites, "site"));
  if (names.size < shard.sites.length) return "lists a site twice among those of its shards";
  const [own, judged] = [sitesOfShard(shard, number), listValues(sites, "site")];
  if (own.toSorted().join(" ") === judged.toSorted().join(" ")) return undefined;
  return `holds ${judged.join(", ") || "no site"} where ${shardName(shard)} has ${own.join(", ") || "none"}`;
}

function missingProblem(missing: readonly MissingShard[], sites: RunResult["sites"]): string | undefined {
  if (missing.length === 0) return "says that shards are missing and names none";
  const odd = missing.find(({ number, count }) => !isNumber(number, count));
  if (odd) return `misses ${shardName(odd)}, which is none`;
  const judged = sites.find(({ site }) => missing.some((shard) => shard.sites.includes(site)));
  return judged && `holds ${quotedText(judged.site)}, which it says was not judged`;
}

function isNumber(number: number, count: number): boolean {
  return Number.isSafeInteger(number) && number >= 1 && number <= count;
}
