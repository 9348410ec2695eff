import type { SourceNode } from "../../../facts/power/electrical";
import { Element, type ElementBase } from "./element";
import type { Flow } from "./flow";

/** Angles of the phases: 0, −120 and +120°. */
const phaseAngles = [0, (-2 * Math.PI) / 3, (2 * Math.PI) / 3] as const;

/** Sets the output of an element to balanced phases. Returns 0, because the voltage never changes. */
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

export class SourceElement extends Element {
  readonly kind = "source";

  constructor(
    base: ElementBase,
    readonly node: SourceNode,
  ) {
    super(base, { hasBus: true });
  }

  override forward(flow: Flow): number {
    return setBalancedVoltage(flow, this, this.node.lineToNeutralV * flow.voltageFactor(this.node.feed));
  }
}
