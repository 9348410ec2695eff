import { listIds } from "../../plain/list-ids";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** The boards that are devices of a node, by what stands behind them. */
export function boardsOf({ devices, network = [] }: NodeSnapshot): ReadonlyMap<string, string> {
  const ids = new Set(listIds(devices));
  const parts = network.filter((part) => "parent" in part);
  return new Map(parts.filter(({ parent }) => ids.has(parent)).map(({ id, parent }) => [id, parent]));
}
