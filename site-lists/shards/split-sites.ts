/**
 * The number of the shard of each site, from 1, by its name. Sites that need each other stand in one group and go into one shard; groups are sorted by the first of their sorted names, by the
 * numbers of their characters, and dealt out in turn: the first to shard 1, the second to shard 2, and behind the last shard to the first again. No setting of a machine changes it, and the number
 * of sites of two shards differs by one at most where every group has one site.
 *
 * @param groups names of the sites of each group
 * @param count how many shards there are [-]
 */
export function splitSites(groups: readonly (readonly string[])[], count: number): ReadonlyMap<string, number> {
  const sorted = groups.map((names) => [...names].sort()).sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  return new Map(sorted.flatMap((names, i) => names.map((name) => [name, (i % count) + 1] as const)));
}
