import { listValues } from "../../constructs/plain/list-values";
import type { RunResult } from "../../constructs/report/run-result";
import { type MissingShard, shardName, sitesOfShard } from "../../constructs/report/subjects/shards";
import { quotedText } from "../../constructs/units/shown-text";

/** Returns an impossible statement of a result about its shard or about missing ones; undefined where all agree. */
export function shardProblem({ shard, missing, sites }: Pick<RunResult, "shard" | "missing" | "sites">): string | undefined {
  if (missing) return missingProblem(missing, sites);
  if (!shard) return undefined;
  const { number, count } = shard;
  if (!isNumber(number, count)) return `states that it is ${shardName(shard)}, which cannot be`;
  const odd = shard.sites.find((one) => !isNumber(one.shard, count));
  if (odd) return `has ${quotedText(odd.site)} in ${shardName({ number: odd.shard, count })}, which does not exist`;
  const names = new Set(listValues(shard.sites, "site"));
  if (names.size < shard.sites.length) return "lists a site of the shards twice";
  const [own, judged] = [sitesOfShard(shard, number), listValues(sites, "site")];
  if (own.toSorted().join(" ") === judged.toSorted().join(" ")) return undefined;
  return `has the reports of ${judged.join(", ") || "no site"}, but ${shardName(shard)} has ${own.join(", ") || "no site"}`;
}

function missingProblem(missing: readonly MissingShard[], sites: RunResult["sites"]): string | undefined {
  if (missing.length === 0) return "states that shards are missing but names none";
  const odd = missing.find(({ number, count }) => !isNumber(number, count));
  if (odd) return `states that ${shardName(odd)} is missing, which does not exist`;
  const judged = sites.find(({ site }) => missing.some((shard) => shard.sites.includes(site)));
  return judged && `has the report of ${quotedText(judged.site)}, but lists it as not judged`;
}

function isNumber(number: number, count: number): boolean {
  return Number.isSafeInteger(number) && number >= 1 && number <= count;
}
