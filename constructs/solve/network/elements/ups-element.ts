import { reactivePower } from "../../../engineering/electrical/reactive-power";
import { upsLoss } from "../../../engineering/electrical/ups-loss";
import type { UpsNode } from "../../../facts/electrical";
import type { Flow } from "../flow";
import { drawPower, phaseLegs } from "../legs";
import { type Element, type ElementBase, referByPower } from "./element";
import { setBalancedVoltage } from "./source-element";

/** A double-conversion UPS: it sets its output voltage and draws an even part of its input on each phase. */
export function upsElement(base: ElementBase, node: UpsNode): Element {
  const { index, wiring } = base;
  const { conductors } = wiring;
  const legs = phaseLegs(conductors);
  const outputW = (flow: Flow) => flow.activePower(index, flow.output, index, conductors);

  function backward(flow: Flow): void {
    const watts = outputW(flow);
    const inputW = watts + upsLoss(watts, node.ratedW, node.lossCoefficients);
    const reactive = reactivePower(inputW, node.inputPowerFactor);
    for (const leg of legs) {
      flow.input.set(3 * index + leg.plus, 0, 0);
      drawPower(flow, index, leg, inputW / conductors, reactive / conductors);
    }
  }

  return {
    ...base,
    kind: "ups",
    node,
    outputWiring: { ...wiring, neutral: true },
    hasBus: true,
    passesThrough: false,
    backward,
    forward: (flow) => setBalancedVoltage(flow, { index, outputWiring: wiring }, node.outputLineToNeutralV),
    lossW: (flow) => upsLoss(outputW(flow), node.ratedW, node.lossCoefficients),
    referNonContinuous: (flow, pair) => referByPower(flow, base, pair, conductors),
  };
}
