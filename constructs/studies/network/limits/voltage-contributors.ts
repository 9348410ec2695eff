import type { Element } from "../elements/element";
import { LeafElement } from "../elements/leaf-element";
import { acrossLeg, type Leg, legsOf, legVoltage, phaseLegs } from "../elements/legs";
import type { NetworkRun } from "../network-run";
import { statedScale } from "./ups-limits";

/** One part of a limit's value, in its unit. */
export interface NetworkContributor {
  readonly id: string;
  readonly value: number;
}

/**
 * Lists the parts of the voltage at the worst leg of a rectifier plant, UPS or device: the voltage of the nearest supply, less the drop of each cable in that
 * direction.
 */
export function voltageContributors(
  { flow, state }: NetworkRun,
  part: Element,
  kind: "rectifier-restart" | "ups-restart" | "voltage-lowest" | "voltage-highest",
): NetworkContributor[] {
  const legs = legsOfPart(part, flow.lostUnits(part.index));
  const volts = legs.map((leg) => legVoltage(flow, part.index, leg));
  const size = kind === "voltage-highest" ? Math.max(...volts) : Math.min(...volts);
  const leg = legs[volts.indexOf(size)];
  if (!leg || size === 0) return [];
  const terminal = acrossLeg(flow.voltage, flow.inputBus(part.index), leg);
  const scale = statedScale(part);
  const along = (bus: number) => {
    const [re, im] = acrossLeg(flow.voltage, bus, leg);
    return (scale * (re * terminal[0] + im * terminal[1])) / size;
  };
  const contributors: NetworkContributor[] = [];
  let bus = flow.inputBus(part.index);
  for (
    let element = state.network.elements[bus];
    element && (element.kind === "cable" || flow.isBypassed(element.index));
    element = state.network.elements[bus]
  ) {
    const above = flow.inputBus(bus);
    if (element.kind === "cable") contributors.unshift({ id: element.id, value: along(bus) - along(above) });
    bus = above;
  }
  return [{ id: state.network.elements[bus]?.id ?? "", value: along(bus) }, ...contributors];
}

/** Returns the legs that are in use. Lost units of a plant leave their legs. */
function legsOfPart(part: Element, lostUnits: number): readonly Leg[] {
  const { node, wiring } = part;
  if (node.kind === "rectifier-plant") return legsOf(node.connection).slice(0, node.units - lostUnits);
  if (node.kind === "ups" || node.kind === "transfer-switch") return phaseLegs(wiring.conductors);
  return part instanceof LeafElement ? part.legs : [];
}
