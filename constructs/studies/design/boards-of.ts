import { rememberedOf } from "../../props/remembered";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** The boards that are devices of a node, by what stands behind them. */
export const boardsOf = rememberedOf((node: NodeSnapshot): ReadonlyMap<string, string> => {
  const devices = new Set(node.devices.map(({ id }) => id));
  const parts = (node.network ?? []).filter((part) => "parent" in part);
  return new Map(parts.filter(({ parent }) => devices.has(parent)).map(({ id, parent }) => [id, parent]));
});
