import type { BreakerNode, CableNode, ElectricalNode } from "../../../facts/power/electrical";
import { unique } from "../../../plain/unique";
import { tryById } from "../../../props/by-id";
import { rememberedOf } from "../../../props/remembered";
import { parentsOf } from "../../../studies/network/order-nodes";

/** Returns the path of a prop of a breaker or cable, such as `power.feeds[].main.breakingCapacity`. */
export function propOf({ kind, prop = `power.boards[].circuits[].${kind}` }: BreakerNode | CableNode, name: string): string {
  return `${prop}.${name}`;
}

/** Returns the paths of the ampacity of a cable; for a breaker, of the cable of its circuit. */
export function ampacityOf(part: ElectricalNode): readonly string[] {
  if (part.kind === "cable") return [propOf(part, "ampacity")];
  return part.kind === "breaker" ? [`${propOf(part, "cable").replace(/\.breaker\.cable$/, ".cable")}.ampacity`] : [];
}

/** Returns the paths of the missing inputs for the fault current at a part: of feeds and their transformers; on direct current, of the plant. */
export function faultInputs(part: ElectricalNode, network: readonly ElectricalNode[]): readonly string[] {
  const above = parentsOf(part).flatMap((id) => tryById(network, id) ?? []);
  return unique(above.flatMap((one) => [...ownFaultInputs(one), ...(one.kind === "rectifier-plant" ? [] : faultInputs(one, network))]));
}

function ownFaultInputs(part: ElectricalNode): string[] {
  switch (part.kind) {
    case "rectifier-plant":
      return part.shortCircuitA === undefined ? ["power.rectifierPlants[].shortCircuitCurrent"] : [];
    case "source":
      return part.shortCircuitA === undefined && !part.isGensets ? ["power.feeds[].shortCircuit"] : [];
    case "transformer":
      return part.shortCircuitVoltage === undefined ? ["power.feeds[].transformer.shortCircuitVoltage"] : [];
    default:
      return [];
  }
}

/** Returns the path of the cable of the circuit that feeds a device or supply, such as `power.boards[].circuits[].cable`. */
export function circuitCableOf(id: string, network: readonly ElectricalNode[]): string {
  for (let part = tryById(network, supplyParents(network).get(id) ?? id); part; part = tryById(network, parentsOf(part)[0] ?? "")) {
    const circuit = part.kind === "breaker" ? /^.*\.circuits\[\](?=\.breaker$)/.exec(part.prop ?? "") : undefined;
    if (circuit) return `${circuit[0]}.cable`;
  }
  return "power.boards[].circuits[].cable";
}

/** Returns the parent of each supply of a rack, by its id. */
const supplyParents = rememberedOf(
  (network: readonly ElectricalNode[]) =>
    new Map(network.flatMap((part) => (part.kind === "it" ? part.supplies.map(({ id, parent }) => [id, parent] as const) : []))),
);
