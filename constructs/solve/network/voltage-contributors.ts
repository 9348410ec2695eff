import type { Element } from "./elements/element";
import { acrossLeg, legsOf, legVoltage } from "./legs";
import type { NetworkRun } from "./network-run";

/** One part of a limit's value, in its unit. */
export interface NetworkContributor {
  readonly id: string;
  readonly value: number;
}

/** The voltage at the terminals of a rectifier plant's worst unit: what the nearest supply holds, less what each cable drops in that direction. */
export function voltageContributors({ flow, state }: NetworkRun, plant: Element): NetworkContributor[] {
  if (plant.node.kind !== "rectifier-plant") return [];
  const legs = legsOf(plant.node.connection).slice(0, plant.node.units);
  const volts = legs.map((leg) => legVoltage(flow, plant.index, leg));
  const size = Math.min(...volts);
  const leg = legs[volts.indexOf(size)];
  if (!leg || size === 0) return [];
  const terminal = acrossLeg(flow.voltage, flow.inputBus(plant.index), leg);
  const along = (bus: number) => {
    const [re, im] = acrossLeg(flow.voltage, bus, leg);
    return (re * terminal[0] + im * terminal[1]) / size;
  };
  const contributors: NetworkContributor[] = [];
  let bus = flow.inputBus(plant.index);
  for (let element = state.network.elements[bus]; element?.kind === "cable"; element = state.network.elements[bus]) {
    const above = flow.inputBus(bus);
    contributors.unshift({ id: element.id, value: along(bus) - along(above) });
    bus = above;
  }
  return [{ id: state.network.elements[bus]?.id ?? "", value: along(bus) }, ...contributors];
}
