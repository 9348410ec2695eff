import { counted } from "../../plain/counted";
import { type MissingShard, type Shard, sitesOfShard } from "../shard";

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

/** What is said of a shard without a result, with its sites. */
export function missingShardText({ sites, ...shard }: MissingShard): string {
  const lost = sites.length === 0 ? "it has no site" : `${sites.join(", ")} ${sites.length === 1 ? "was" : "were"} not judged`;
  return `${shardName(shard)} gave no result: ${lost}`;
}

/** What gives the result of a shard that has none. */
export function missingShardRemedy({ number, count }: MissingShard): string {
  return `run edge-node check --shard ${number}/${count} again, and merge its result with the others`;
}
