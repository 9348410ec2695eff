import { PropsError } from "../constructs/props";
import type { NodeDesign } from "../constructs/studies/snapshot/node-design";

/**
 * Refuses an engine of the site beside those of its hosts.
 *
 * @throws PropsError where there are hosts
 */
export function refuseBesideHosts(path: string, { compute }: Pick<NodeDesign, "compute">): void {
  const racks = Array.isArray(compute?.racks) ? compute.racks : []; // it may not be parsed yet
  const rack = racks.find((one) => Array.isArray(one?.hosts) && one.hosts.length > 0);
  if (!rack) return;
  const message = `must not be stated beside hosts, which have their own addresses, but ${rack.name} has ${rack.hosts?.[0]?.name}: leave it out`;
  throw new PropsError(path, [{ path: "dockerHost", message }]);
}
