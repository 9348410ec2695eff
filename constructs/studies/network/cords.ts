import type { ElectricalNode } from "../../facts/power/electrical";
import { addUp } from "../../plain/add-up";
import { grouped } from "../../props/grouped";
import type { Element } from "./elements/element";

/** One cord of a load, and the share of the device's power that it carries in a state. */
export interface LoadPart {
  readonly index: number;
  readonly share: number; // [-]
}

/** Returns the device of a node: that of its cord, otherwise the node itself. */
export function deviceOf(node: ElectricalNode): string {
  return node.kind === "load" && node.cord ? node.cord.device : node.id;
}

export function loadsByDevice(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  return grouped(
    elements.filter(({ kind }) => kind === "load"),
    ({ node }) => deviceOf(node),
  );
}

/**
 * Returns the share of each cord of a device. The shares of the live cords are scaled to 1; they are equal if those carried nothing before. If no cord is live,
 * the shares are those with all feeds live.
 */
export function cordShares(cords: readonly Element[], isLive: (cord: Element) => boolean): readonly LoadPart[] {
  const declared = ({ node }: Element) => (node.kind === "load" ? (node.cord?.share ?? 1) : 0);
  const living = cords.filter(isLive);
  const counted = living.length > 0 ? living : cords;
  const sum = addUp(counted, (cord) => declared(cord));
  return cords.map((cord) => {
    const share = sum > 0 ? declared(cord) / sum : 1 / counted.length;
    return { index: cord.index, share: counted.includes(cord) ? share : 0 };
  });
}
