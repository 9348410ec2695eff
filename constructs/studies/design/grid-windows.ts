import type { ElectricalNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { nominalAcross, nominalSupplies, type PartConnection, partConnections } from "./nominal-voltages";

/** A part on the public grid: the voltages at which it runs, and its nominal voltage from the grid without load. */
export interface GridWindow {
  readonly id: string;
  /** Voltage range between its own conductors. */
  readonly windowV: readonly [min: number, max: number]; // [V]
  /** Nominal voltage between its own conductors, with transformers and without cables. */
  readonly nominalV: number; // [V]
  /** Ids of the nodes that feed it. */
  readonly parents: readonly string[];
  readonly source?: Source;
}

/**
 * Lists the parts with a stated voltage range that the public grid reaches without a UPS in between, which sets its own voltage. Supplies of a rack on equal
 * conductors count once.
 *
 * @validity no load: without the drop in cables and transformers, the highest voltage is exact and the lowest is an upper bound
 */
export function gridWindows(snapshot: NodeSnapshot): readonly GridWindow[] {
  const suppliesAt = nominalSupplies(snapshot);
  const windows = new Map<string, GridWindow>();
  for (const part of partConnections(snapshot).filter(hasWindow)) {
    const { node, stated, parents, source } = part;
    const onGrid = parents.flatMap(suppliesAt).find(({ kind, setBy }) => kind === "grid" && setBy === undefined);
    const nominalV = onGrid && nominalAcross(onGrid, part);
    if (!stated.voltageRangeV || nominalV === undefined) continue;
    const key = `${node.id} ${nominalV}`;
    const all = [...(windows.get(key)?.parents ?? []), ...parents];
    windows.set(key, { id: node.id, windowV: stated.voltageRangeV, nominalV, parents: all, ...defined({ source }) });
  }
  return [...windows.values()];
}

/** Lists the parts at the end of the network whose range of alternating voltage is not stated. */
export function partsWithoutWindow(snapshot: Pick<NodeSnapshot, "network">): readonly string[] {
  const said = new Set(
    partConnections(snapshot)
      .filter((part) => hasWindow(part) && part.connection !== "DC")
      .map(({ node }) => node.id),
  );
  return listIds((snapshot.network ?? []).filter(({ id, kind }) => endKinds.has(kind) && !said.has(id)));
}

/** Kinds that draw from the grid and feed no other part on it. */
const endKinds: ReadonlySet<ElectricalNode["kind"]> = new Set(["it", "load", "ups", "rectifier-plant"]);

function hasWindow({ stated, isAssumed }: PartConnection): boolean {
  return stated.voltageRangeV !== undefined && !isAssumed;
}
