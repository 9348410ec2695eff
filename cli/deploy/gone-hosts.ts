import { z } from "zod";

/** The fields of a Terraform state that name the host of a resource. @source Terraform, internal/states/statefile/version4.go */
const stateSchema = z.object({ resources: z.array(z.object({ mode: z.string(), name: z.string() })) });

/**
 * Finds hosts that the site no longer describes but on which the state has resources: they have no provider, and every plan fails.
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

/** Returns the resources of a state; none of an invalid state, for which Terraform prints the error. */
function resourcesOf(state: string): z.output<typeof stateSchema>["resources"] {
  try {
    return stateSchema.parse(JSON.parse(state)).resources;
  } catch {
    return [];
  }
}

/**
 * Returns in one line what to do about such hosts.
 *
 * @param terraform its command in the folder of the site
 */
export function goneHostsText(site: string, gone: ReadonlyMap<string, number>, terraform: string): string {
  const [first = ""] = gone.keys();
  const all = [...gone].map(([host, count]) => `${host} (${count} in the state)`).join(" and ");
  const forget = `${terraform} state list | grep -E '__on__${first}($|\\[)' | xargs -d '\\n' ${terraform} state rm`;
  return `Hosts of ${site} must be described while the Terraform state has resources on them but ${all} ${gone.size === 1 ? "is" : "are"} not: describe ${first} again with leaving: true, deploy, and only then remove its description; if the host is gone for good, remove its resources from the state with ${forget}`;
}
