import { listIds } from "../../constructs/plain/list-ids";
import type { ReachedEngine } from "./reached-engine";

/** What an engine has of a site and the state does not know: an apply that was killed left it. */
export interface Leftovers {
  readonly engine: ReachedEngine;
  readonly containers: readonly Named[];
  readonly networks: readonly Named[];
  /** Containers of the site there that the state knows. */
  readonly knownContainers: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
  /** As the engine says it of a container, such as `Up 3 minutes (healthy)`. */
  readonly status: string;
}

/**
 * What stands on an engine with the label of the site and is not in its state: containers and networks, never a volume.
 *
 * @param state as Terraform gives it; empty before the first apply
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

/** Is there anything? */
export function hasLeftovers({ containers, networks }: Leftovers): boolean {
  return containers.length + networks.length > 0;
}

/** Each of them in a line. */
export function leftoverLines({ engine, containers, networks }: Leftovers): readonly string[] {
  return [
    ...containers.map(({ name, status }) => `  container ${name} on ${engine.address}: ${status}`),
    ...networks.map(({ name }) => `  network ${name} on ${engine.address}`),
  ];
}

/**
 * Does the state know none of the site's containers, though some run? Then a killed apply is not the likely reason: the state of what runs lies elsewhere, and to remove
 * it would stop a site that is well.
 */
export function isStateElsewhere(all: readonly Leftovers[]): boolean {
  return all.every(({ knownContainers }) => knownContainers === 0) && all.some(({ containers }) => containers.some(isRunning));
}

const isRunning = ({ status }: Named) => /^(?:Up|Restarting) /.test(status);

/**
 * Removes what was left, of what was shown before, and is unknown to the state still: what another apply has created meanwhile stays.
 *
 * @param shown when somebody was asked
 * @param now the same, asked again
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
