import type { SourceNode } from "../../../facts/electrical";
import type { Flow } from "../flow";
import { type CurrentPair, type Element, type ElementBase, passCurrents } from "./element";

/** Phases stand at 0, −120 and +120°. */
const phaseAngles = [0, (-2 * Math.PI) / 3, (2 * Math.PI) / 3] as const;

/** Sets the output of an element to balanced phases. Returns 0: it never moves. */
export function setBalancedVoltage(
  flow: Flow,
  { index, outputWiring }: Pick<Element, "index" | "outputWiring">,
  lineToNeutralV: number,
): number {
  for (const [k, angle] of phaseAngles.slice(0, outputWiring.conductors).entries()) {
    flow.voltage.set(3 * index + k, lineToNeutralV * Math.cos(angle), lineToNeutralV * Math.sin(angle));
  }
  return 0;
}

/** The grid at one intake. */
export function sourceElement(base: ElementBase, node: SourceNode): Element {
  return {
    ...base,
    kind: "source",
    node,
    outputWiring: base.wiring,
    hasBus: true,
    passesThrough: false,
    backward: (flow) => passCurrents(base, flow.output, flow.input),
    forward: (flow) =>
      setBalancedVoltage(flow, { index: base.index, outputWiring: base.wiring }, node.lineToNeutralV * flow.sourceFactor(base.index)),
    lossW: () => 0,
    referNonContinuous: (_: Flow, { input, output }: CurrentPair) => passCurrents(base, output, input),
  };
}
