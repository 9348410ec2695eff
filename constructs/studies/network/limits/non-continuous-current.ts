import { rememberedOf } from "../../../props/remembered";
import type { CurrentPair, Element } from "../elements/element";
import { PhasorArray } from "../elements/phasor-array";
import type { SettledPoint } from "../network-run";

/** Returns the currents of loads that are on for less than three hours, as phasors from the loads to the sources; undefined without such loads. */
export const nonContinuousCurrents = rememberedOf(({ flow, state }: SettledPoint): CurrentPair | undefined => {
  const { living, network, parent } = state;
  if (!living.some(isNonContinuous)) return undefined;
  const pair = { input: PhasorArray.zeros(3 * network.elements.length), output: PhasorArray.zeros(3 * network.elements.length) };
  for (const element of living.toReversed()) {
    element.referNonContinuous(flow, pair);
    if (element.kind === "source") continue;
    const from = 3 * element.index;
    const to = 3 * (parent[element.index] as number);
    for (let k = 0; k < element.wiring.conductors; k++) pair.output.add(to + k, pair.input.re(from + k), pair.input.im(from + k));
  }
  return pair;
});

function isNonContinuous({ node }: Element): boolean {
  return (node.kind === "load" || node.kind === "it") && !node.continuous;
}
