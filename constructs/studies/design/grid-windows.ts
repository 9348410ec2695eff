import type { ElectricalNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { nominalAcross, nominalSupplies, type PartConnection, partConnections } from "./nominal-voltages";

/** A part on the public grid, the voltages between which it runs, and the one that it gets from the grid at its nominal voltage without load. */
export interface GridWindow {
  readonly id: string;
  /** Between its own conductors. */
  readonly windowV: readonly [min: number, max: number]; // [V]
  /** Nominal, between its own conductors, transformers taken, cables not. */
  readonly nominalV: number; // [V]
  /** What it draws from. */
  readonly parents: readonly string[];
  readonly source?: Source;
}

/**
 * Parts that run between stated voltages, and that the public grid reaches without a UPS in between, which holds its own voltage. Supplies of a rack on equal conductors
 * are one.
 *
 * @validity no load: the drop in cables and transformers is left out, so that the highest voltage is the true one and the lowest is a bound from above
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

/** Parts at the end of the network of which nobody says between which alternating voltages they run. */
export function partsWithoutWindow(snapshot: Pick<NodeSnapshot, "network">): readonly string[] {
  const said = new Set(
    partConnections(snapshot)
      .filter((part) => hasWindow(part) && part.connection !== "DC")
      .map(({ node }) => node.id),
  );
  return listIds((snapshot.network ?? []).filter(({ id, kind }) => endKinds.has(kind) && !said.has(id)));
}

/** Kinds that draw from the grid and pass it on to nobody. */
const endKinds: ReadonlySet<ElectricalNode["kind"]> = new Set(["it", "load", "ups", "rectifier-plant"]);

function hasWindow({ stated, isAssumed }: PartConnection): boolean {
  return stated.voltageRangeV !== undefined && !isAssumed;
}
