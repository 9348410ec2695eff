import type { Element } from "./elements/element";
import { LeafElement } from "./elements/leaf-element";
import { acrossLeg, type Leg, legsOf, legVoltage } from "./legs";
import type { NetworkRun } from "./network-run";

/** One part of a limit's value, in its unit. */
export interface NetworkContributor {
  readonly id: string;
  readonly value: number;
}

/** The voltage at the worst leg of a rectifier plant or a device: what the nearest supply holds, less what each cable drops in that direction. */
export function voltageContributors(
  { flow, state }: NetworkRun,
  part: Element,
  kind: "rectifier-restart" | "voltage-lowest" | "voltage-highest",
): NetworkContributor[] {
  const legs = part.node.kind === "rectifier-plant" ? legsOf(part.node.connection).slice(0, part.node.units) : legsOfLeaf(part);
  const volts = legs.map((leg) => legVoltage(flow, part.index, leg));
  const size = kind === "voltage-highest" ? Math.max(...volts) : Math.min(...volts);
  const leg = legs[volts.indexOf(size)];
  if (!leg || size === 0) return [];
  const terminal = acrossLeg(flow.voltage, flow.inputBus(part.index), leg);
  const along = (bus: number) => {
    const [re, im] = acrossLeg(flow.voltage, bus, leg);
    return (re * terminal[0] + im * terminal[1]) / size;
  };
  const contributors: NetworkContributor[] = [];
  let bus = flow.inputBus(part.index);
  for (let element = state.network.elements[bus]; element?.kind === "cable"; element = state.network.elements[bus]) {
    const above = flow.inputBus(bus);
    contributors.unshift({ id: element.id, value: along(bus) - along(above) });
    bus = above;
  }
  return [{ id: state.network.elements[bus]?.id ?? "", value: along(bus) }, ...contributors];
}

function legsOfLeaf(part: Element): readonly Leg[] {
  return part instanceof LeafElement ? part.legs : [];
}
