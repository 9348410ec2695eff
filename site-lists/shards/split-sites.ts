/**
 * Returns the shard number of each site, from 1, by its name. Sites that need each other form one group, which goes into one shard. Groups are sorted by their first
 * name in code-unit order, and dealt to the shards in turn. No machine setting changes the result. If each group has one site, shards differ by at most one site.
 *
 * @param groups names of the sites of each group
 * @param count how many shards there are [-]
 */
export function splitSites(groups: readonly (readonly string[])[], count: number): ReadonlyMap<string, number> {
  const sorted = groups.map((names) => [...names].sort()).sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  return new Map(sorted.flatMap((names, i) => names.map((name) => [name, (i % count) + 1] as const)));
}
