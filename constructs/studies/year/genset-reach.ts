import { listIds } from "../../plain/list-ids";
import { networkOptions } from "../electrical/network-options";
import { unservedOf } from "../electrical/unserved";
import { compileNetwork } from "../network/compile-network";
import { networkState } from "../network/network-state";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** The parts that gensets reach without the grid. */
export interface GensetReach {
  reachesConverter(id: string): boolean;
  /** Returns whether they feed a cord of a device, or another device that replaces it. */
  reachesDevice(id: string): boolean;
}

/**
 * Finds the live parts while gensets replace the grid and every battery is empty. In the year, the gensets also supply the loads that batteries supply in that
 * state. Undefined without gensets or network.
 */
export function gensetReach(node: NodeSnapshot): GensetReach | undefined {
  if (!node.network || node.gensets.length === 0) return undefined;
  const options = networkOptions(node, { kind: "on-genset", recharging: false });
  const { living, unserved } = networkState(compileNetwork(node.network, node.places), { ...options, batteriesHold: false });
  const alive = new Set(listIds(living));
  const dark = new Set(listIds(unservedOf(node, new Set(listIds(unserved)))));
  return { reachesConverter: (id) => alive.has(id), reachesDevice: (id) => !dark.has(id) };
}
