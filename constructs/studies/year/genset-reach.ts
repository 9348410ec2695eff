import { listIds } from "../../plain/list-ids";
import { networkOptions } from "../electrical/network-options";
import { unservedOf } from "../electrical/unserved";
import { compileNetwork } from "../network/compile-network";
import { networkState } from "../network/network-state";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** What gensets reach once the grid is gone. */
export interface GensetReach {
  /** Does a converter live from them? */
  reachesConverter(id: string): boolean;
  /** Has a device a cord that lives from them, or another device that takes over its work? */
  reachesDevice(id: string): boolean;
}

/**
 * Who lives in the state in which gensets stand in for the grid, with every battery empty: what batteries carry there the year asks of them. Undefined where there are
 * no gensets or no network.
 */
export function gensetReach(node: NodeSnapshot): GensetReach | undefined {
  if (!node.network || node.gensets.length === 0) return undefined;
  const options = networkOptions(node, { kind: "on-genset", recharging: false });
  const { living, unserved } = networkState(compileNetwork(node.network, node.places), { ...options, batteriesHold: false });
  const alive = new Set(listIds(living));
  const dark = new Set(listIds(unservedOf(node, new Set(listIds(unserved)))));
  return { reachesConverter: (id) => alive.has(id), reachesDevice: (id) => !dark.has(id) };
}
