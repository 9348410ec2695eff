import { defined } from "../../constructs/plain/defined";
import type { Shard } from "../../constructs/report/subjects/shards";
import type { RunShard } from "./run-shard";
import { splitSites } from "./split-sites";

/** A site of a fleet, as needed to split the fleet. */
interface FleetSite {
  readonly name: string;
  readonly today?: string;
  /** Digest of the inputs of its verdict. */
  readonly inputs: string;
}

/**
 * Returns one shard of a fleet.
 *
 * @param sites of the whole fleet, in the order of a run without shards
 * @param groups names of sites that need each other. @default each is alone
 */
export function shardOf(
  { number, count, run }: RunShard,
  sites: readonly FleetSite[],
  groups: readonly (readonly string[])[] = sites.map(({ name }) => [name]),
): Shard {
  const numbers = splitSites(groups, count);
  return {
    number,
    count,
    run,
    sites: sites.map(({ name, today: own, inputs }) => {
      const today = run.today ?? own;
      return { site: name, shard: numbers.get(name) ?? 1, ...defined({ today }), inputs };
    }),
  };
}
