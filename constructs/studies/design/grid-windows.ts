import type { Connection, ElectricalNode } from "../../facts/power/electrical";
import { tryById } from "../../props/by-id";
import type { Source } from "../../provenance/source";
import { legsOf } from "../network/elements/legs";
import { parentsOf } from "../network/order-nodes";
import type { NodeSnapshot } from "../snapshot/snapshot";

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
 * Parts that run between stated voltages, and that the public grid reaches without a UPS in between, which holds its own voltage.
 *
 * @equation nominal = V_grid · Π (secondary ÷ primary) of its transformers, ÷ √3 to neutral
 * @validity no load: the drop in cables and transformers is left out, so that the highest voltage is the true one and the lowest is a bound from above
 */
export function gridWindows({ network = [], site }: NodeSnapshot): readonly GridWindow[] {
  const voltsAt = (id: string): number | undefined => {
    const node = tryById(network, id);
    return node && lineToLineOut(node, () => firstOf(parentsOf(node), voltsAt), site.grid.lineToLineV);
  };
  return network.flatMap((node) =>
    inputsOf(node).flatMap(({ windowV, parents, connection }): GridWindow[] => {
      const lineToLineV = firstOf(parents, voltsAt);
      if (lineToLineV === undefined) return [];
      const [leg] = legsOf(connection);
      const nominalV = leg && leg.minus >= 0 ? lineToLineV : lineToLineV / Math.sqrt(3);
      return [{ id: node.id, windowV, nominalV, parents, ...("source" in node && node.source && { source: node.source }) }];
    }),
  );
}

/** Parts at the end of the network of which nobody says between which alternating voltages they run. */
export function partsWithoutWindow({ network = [] }: Pick<NodeSnapshot, "network">): readonly string[] {
  return network.filter((node) => endKinds.has(node.kind) && inputsOf(node).length === 0).map(({ id }) => id);
}

/** Kinds that draw from the grid and pass it on to nobody. */
const endKinds: ReadonlySet<ElectricalNode["kind"]> = new Set(["it", "load", "ups", "rectifier-plant"]);

/** Voltage between lines that a node gives without load; undefined where it does not come from the grid, or is held. */
function lineToLineOut(node: ElectricalNode, before: () => number | undefined, gridV: number): number | undefined {
  switch (node.kind) {
    case "source":
      return node.isGensets ? undefined : gridV;
    case "transformer": {
      const volts = before();
      return volts === undefined ? undefined : (volts * node.secondaryLineToLineV) / node.primaryLineToLineV;
    }
    case "ups":
    case "rectifier-plant":
      return undefined;
    default:
      return before();
  }
}

interface Input {
  readonly windowV: readonly [min: number, max: number]; // [V]
  readonly parents: readonly string[];
  readonly connection: Exclude<Connection, "DC">;
}

/** Where a part draws from the grid, by conductors: of a rack with several supplies on equal conductors one. */
function inputsOf(node: ElectricalNode): Input[] {
  const parents = parentsOf(node);
  switch (node.kind) {
    case "it":
      return node.voltageRangeV ? suppliesOf(node.voltageRangeV, node.supplies) : [];
    case "load":
      return node.voltageRangeV && node.connection !== "DC" ? [{ windowV: node.voltageRangeV, parents, connection: node.connection }] : [];
    case "ups":
      return node.input ? [{ windowV: node.input.rangeV, parents, connection: "123" }] : [];
    case "rectifier-plant":
      return [{ windowV: node.runningRangeV, parents, connection: node.connection }];
    default:
      return [];
  }
}

function suppliesOf(windowV: Input["windowV"], supplies: Extract<ElectricalNode, { kind: "it" }>["supplies"]): Input[] {
  const byLeg = new Map<boolean, Input>();
  for (const { parent, connection } of supplies) {
    if (connection === "DC") continue;
    const isBetweenLines = (legsOf(connection)[0]?.minus ?? -1) >= 0;
    const known = byLeg.get(isBetweenLines);
    byLeg.set(isBetweenLines, { windowV, connection, parents: [...(known?.parents ?? []), parent] });
  }
  return [...byLeg.values()];
}

function firstOf<Value>(ids: readonly string[], of: (id: string) => Value | undefined): Value | undefined {
  for (const id of ids) {
    const value = of(id);
    if (value !== undefined) return value;
  }
  return undefined;
}
