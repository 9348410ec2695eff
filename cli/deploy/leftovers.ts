import { listIds } from "../../constructs/plain/list-ids";
import type { ReachedEngine } from "./reached-engine";

/** Resources of a site on an engine that the Terraform state does not know, left by a killed apply. */
export interface Leftovers {
  readonly engine: ReachedEngine;
  readonly containers: readonly Named[];
  readonly networks: readonly Named[];
  /** Containers of the site on the engine that the Terraform state knows. */
  readonly knownContainers: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
  /** The engine's words for a container, such as `Up 3 minutes (healthy)`. */
  readonly status: string;
}

/**
 * Finds containers and networks, never volumes, on an engine that have the site's label and are not in its Terraform state.
 *
 * @param state as Terraform prints it; empty before the first apply
 * @see docs/deploying.md, An apply that was killed
 */
export function findLeftovers(engine: ReachedEngine, site: string, state: string): Leftovers {
  const ofSite = ["--no-trunc", "--filter", `label=edge-node.site=${site}`, "--format"];
  const containers = named(engine.output("ps", "--all", ...ofSite, "{{.ID}}\\t{{.Names}}\\t{{.Status}}"));
  const networks = named(engine.output("network", "ls", ...ofSite, "{{.ID}}\\t{{.Name}}"));
  const isUnknown = ({ id }: Named) => !state.includes(id);
  const left = containers.filter(isUnknown);
  return { engine, containers: left, networks: networks.filter(isUnknown), knownContainers: containers.length - left.length };
}

export function hasLeftovers({ containers, networks }: Leftovers): boolean {
  return containers.length + networks.length > 0;
}

export function leftoverLines({ engine, containers, networks }: Leftovers): readonly string[] {
  return [
    ...containers.map(({ name, status }) => `  container ${name} on ${engine.address}: ${status}`),
    ...networks.map(({ name }) => `  network ${name} on ${engine.address}`),
  ];
}

/**
 * Whether the Terraform state knows none of the site's running containers. Then the state is probably elsewhere, and removing the
 * containers would stop a healthy site.
 */
export function isStateElsewhere(all: readonly Leftovers[]): boolean {
  return all.every(({ knownContainers }) => knownContainers === 0) && all.some(({ containers }) => containers.some(isRunning));
}

const isRunning = ({ status }: Named) => /^(?:Up|Restarting) /.test(status);

/**
 * Removes leftovers that were shown before and are still unknown to the Terraform state. Resources that another apply created meanwhile
 * stay.
 *
 * @param shown when the person agreed
 * @param now the same, read again
 */
export function removeLeftovers(shown: Leftovers, now: Leftovers): void {
  const both = (before: readonly Named[], after: readonly Named[]) =>
    listIds(after.filter(({ id }) => before.some((one) => one.id === id)));
  const containers = both(shown.containers, now.containers);
  const networks = both(shown.networks, now.networks);
  if (containers.length > 0) shown.engine.change("rm", "--force", ...containers);
  if (networks.length > 0) shown.engine.change("network", "rm", ...networks);
}

function named(lines: string): readonly Named[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", name = "", status = ""] = line.split("\t");
      return { id, name, status };
    });
}
