import type { Connection, ElectricalNode } from "../../facts/power/electrical";
import type { Wiring } from "./elements/element";
import { legsOf } from "./elements/legs";

/**
 * Checks that a connection fits the wires that feed it.
 *
 * @throws Error naming the node
 */
export function checkConnection(id: string, connection: Connection, wiring: Wiring): void {
  if ((connection === "DC") !== (wiring.current === "DC")) {
    const needed = wiring.current === "DC" ? "direct current" : "alternating current";
    throw new Error(`Connection of "${id}" must suit ${needed} but is ${connection}: correct the connection or the parent`);
  }
  const legs = legsOf(connection);
  if (legs.some(({ plus, minus }) => Math.max(plus, minus) >= wiring.conductors))
    throw new Error(`Connection of "${id}" must be 1N on a single-phase parent but is ${connection}: correct the connection or the parent`);
  if (wiring.current === "AC" && !wiring.neutral && legs.some(({ minus }) => minus < 0))
    throw new Error(
      `Connection of "${id}" must do without neutral behind a three-wire cable but is ${connection}: give the cable a neutral or connect line to line`,
    );
}

/**
 * Returns the wires at the input of a node, which are those of its parent.
 *
 * @throws Error when its parents differ, or when it cannot work on such wires
 */
export function inputWiring(node: ElectricalNode, parents: readonly Wiring[]): Wiring {
  if (node.kind === "source") return { current: "AC", conductors: node.phases, neutral: true, frequencyHz: node.frequencyHz };
  const [first, ...others] = parents;
  if (!first) throw new Error(`Transfer switch "${node.id}" must have a parent but has none: name what it draws from`);
  if (others.some((other) => !sameWires(first, other)))
    throw new Error(`Parents of "${node.id}" must have the same phases and frequency but differ: feed it from equal supplies`);
  if (node.kind === "transformer" || node.kind === "ups" || node.kind === "battery-inverter" || node.kind === "rectifier-plant") {
    if (first.current === "DC")
      throw new Error(`Node "${node.id}" must draw alternating current but hangs on direct current: correct its parent`);
  }
  if (node.kind === "transformer" && first.conductors !== 3)
    throw new Error(`Transformer "${node.id}" must draw from three phases but its parent has one: correct its parent`);
  if (node.kind === "load" || node.kind === "rectifier-plant") checkConnection(node.id, node.connection, first);
  // Behind a transfer switch the neutral is present only if every parent has one.
  return others.every(({ neutral }) => neutral || !first.neutral) ? first : { ...first, neutral: false };
}

function sameWires(one: Wiring, other: Wiring): boolean {
  return one.current === other.current && one.conductors === other.conductors && one.frequencyHz === other.frequencyHz;
}
