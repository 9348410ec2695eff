import type { Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import { LeafElement } from "../elements/leaf-element";
import { legVoltage } from "../elements/legs";
import { type NetworkLimit, voltageLimit } from "./network-limit";
import { statedScale } from "./ups-limits";

/**
 * Compares the lowest and highest voltage of a device with the range of its maker, for `123N` between lines. There is no limit without a range.
 *
 * @equation V = |V_leg| at its terminals, for `123N` √3·|V_k|, for supplies spread over three phases |V_k|
 */
export function voltageLimits(flow: Flow, element: Element, feed: string): readonly NetworkLimit[] {
  if (!(element instanceof LeafElement)) return [];
  const { node, id, index, legs } = element;
  const { source } = node;
  if (!node.voltageRangeV) return [];
  const [minimum, maximum] = node.voltageRangeV;
  const volts = legs.map((leg) => statedScale(element) * legVoltage(flow, index, leg));
  return [
    voltageLimit({ id, source }, feed, { kind: "voltage-lowest", value: Math.min(...volts), limit: minimum, bound: "at-least" }),
    voltageLimit({ id, source }, feed, { kind: "voltage-highest", value: Math.max(...volts), limit: maximum, bound: "at-most" }),
  ];
}
