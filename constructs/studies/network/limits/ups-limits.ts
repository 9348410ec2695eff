import { interpolate } from "../../../engineering/numeric/curve";
import type { UpsNode } from "../../../facts/power/electrical";
import { compact } from "../../../plain/compact";
import type { Element } from "../elements/element";
import type { Flow } from "../elements/flow";
import { legVoltage, phaseLegs } from "../elements/legs";
import { type LimitConditions, type NetworkLimit, voltageLimit } from "./network-limit";
import { outputLimits } from "./output-limits";

/**
 * Computes the limits of a UPS: its active output, the apparent output of its worst phase, which has an even part of the rating, and the voltages of its input.
 * A UPS that has left its input is judged by the voltage at which it left.
 *
 * @equation P ≤ P_rated·f(V), |S_phase| ≤ S_rated·f(V)/phases, V_min ≤ V ≤ V_max, V ≥ V_restart, V = √3·|V_k| of a phase; f = 1 without a curve and on its
 * battery
 * @validity unknown outside the published temperatures, and outside the points of f
 * @source the maker's sheet
 */
export function upsLimits(flow: Flow, element: Element, node: UpsNode, feed: string, conditions: LimitConditions): readonly NetworkLimit[] {
  const { index, wiring } = element;
  const volts = flow.isRoot(index) ? [] : phaseLegs(wiring.conductors).map((leg) => betweenLines * legVoltage(flow, index, leg));
  const left = conditions.turned?.find(({ id }) => id === node.id);
  const capacity =
    capacityShare(node, volts) ??
    `power of "${node.id}" is not published at ${Math.min(...volts).toFixed(1)} V: give an input.capacity that reaches there, or raise the voltage at its input`;
  return [
    ...outputLimits(flow, element, node, feed, { conditions, capacity }),
    ...(left ? upsInputLimits(node, feed, [betweenLines * left.lowestV]) : volts.length > 0 ? upsInputLimits(node, feed, volts) : []),
  ];
}

function capacityShare({ input }: UpsNode, volts: readonly number[]): number | undefined {
  if (!input?.capacity || volts.length === 0) return 1;
  return interpolate(input.capacity, Math.min(...volts));
}

/** Compares the voltages at the input of a UPS with its window, and with the voltage at which it returns. @param volts √3 times those to neutral [V] */
export function upsInputLimits(ups: UpsNode, feed: string, volts: readonly number[]): NetworkLimit[] {
  const { input } = ups;
  if (!input) return [];
  const lowest = Math.min(...volts);
  const [minimum, maximum] = input.rangeV;
  return compact([
    voltageLimit(ups, feed, { kind: "voltage-lowest", value: lowest, limit: minimum, bound: "at-least" }),
    voltageLimit(ups, feed, { kind: "voltage-highest", value: Math.max(...volts), limit: maximum, bound: "at-most" }),
    input.restartV !== undefined &&
      voltageLimit(ups, feed, { kind: "ups-restart", value: lowest, limit: input.restartV, bound: "at-least" }),
  ]);
}

/** Factor from voltage to neutral to line-to-line voltage, because makers state line-to-line voltages [-]. */
export const betweenLines = Math.sqrt(3);

/** Returns the factor from the voltage of a leg to the stated voltage: line-to-line on three phases, that of the leg for single-phase units. */
export function statedScale({ node }: Element): number {
  const isThreePhase = node.kind === "ups" || node.kind === "transfer-switch" || (node.kind === "load" && node.connection === "123N");
  return isThreePhase ? betweenLines : 1;
}
