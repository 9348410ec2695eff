import { z } from "zod";

/** What of a state says on which host a resource stands. @source Terraform, internal/states/statefile/version4.go */
const stateSchema = z.object({ resources: z.array(z.object({ mode: z.string(), name: z.string() })) });

/**
 * Hosts on which resources of a state stand and that the site does not describe: their provider is gone, and every plan fails by that.
 *
 * @param state as Terraform gives it; empty before the first apply
 * @param described hosts of the site, those that go too
 * @returns how many resources of each
 */
export function goneHosts(state: string, described: readonly string[]): ReadonlyMap<string, number> {
  const gone = new Map<string, number>();
  for (const { mode, name } of resourcesOf(state)) {
    const [, host] = /__on__(.+)$/.exec(name) ?? [];
    if (mode === "managed" && host !== undefined && !described.includes(host)) gone.set(host, (gone.get(host) ?? 0) + 1);
  }
  return gone;
}

/** None of what is no state: Terraform says that itself. */
function resourcesOf(state: string): z.output<typeof stateSchema>["resources"] {
  try {
    return stateSchema.parse(JSON.parse(state)).resources;
  } catch {
    return [];
  }
}

/**
 * What is to be done about them, in one line.
 *
 * @param terraform its command in the folder of the site
 */
export function goneHostsText(site: string, gone: ReadonlyMap<string, number>, terraform: string): string {
  const [first = ""] = gone.keys();
  const all = [...gone].map(([host, count]) => `${host}, of which the state has ${count},`).join(" and ");
  const forget = `${terraform} state list | grep -E '__on__${first}($|\\[)' | xargs -d '\\n' ${terraform} state rm`;
  return `Hosts of ${site} must be described until the state has nothing of them but ${all} ${gone.size === 1 ? "is" : "are"} not, and Terraform cannot reach it: describe ${first} again with leaving: true, deploy, and take it out after that; where it is gone for good, ${forget} makes the state forget it`;
}
