import { PropsError } from "../../constructs/props";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";

/**
 * Refuses an engine of the site beside those of its hosts.
 *
 * @throws PropsError where there are hosts
 */
export function refuseBesideHosts(path: string, { hosts: [host] }: Pick<NodeSnapshot, "hosts">): void {
  if (!host) return;
  const message = `must not be given beside hosts, each of which has the address of its engine, but ${host.rack} has ${host.id}: leave it out`;
  throw new PropsError(path, [{ path: "dockerHost", message }]);
}
