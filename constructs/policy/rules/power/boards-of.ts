import type { NodeSnapshot } from "../../../solve/snapshot";

const boards = new WeakMap<NodeSnapshot, ReadonlyMap<string, string>>();

/** The boards that are devices of a node, by what stands behind them. */
export function boardsOf(node: NodeSnapshot): ReadonlyMap<string, string> {
  let known = boards.get(node);
  if (!known) {
    const devices = new Set(node.devices.map(({ id }) => id));
    const parts = (node.network ?? []).filter((part) => "parent" in part);
    known = new Map(parts.filter(({ parent }) => devices.has(parent)).map(({ id, parent }) => [id, parent]));
    boards.set(node, known);
  }
  return known;
}
