import type { PanelNode } from "../../../facts/electrical";
import type { Flow } from "../flow";
import type { PhasorArray } from "../phasor-array";
import type { Element, ElementBase } from "./element";

/** A board that loses a share of what passes. Its busbars drop no voltage. */
export function lossyPanelElement(base: ElementBase, node: PanelNode): Element {
  const { index, wiring } = base;
  const share = node.lossShareOfOutput;

  /**
   * Input current: output current and, in phase with each conductor's voltage, the current of its loss.
   *
   * @equation I_in = I_out + (s·P_k/V_k)*, P_k = Re(V_k·I_out*)
   * @validity any load
   * @source the board's maker gives s
   */
  function addLoss(flow: Flow, from: PhasorArray, to: PhasorArray): void {
    const bus = 3 * flow.inputBus(index);
    const { voltage } = flow;
    for (let k = 0; k < wiring.conductors; k++) {
      const re = from.re(3 * index + k);
      const im = from.im(3 * index + k);
      const voltageRe = voltage.re(bus + k);
      const voltageIm = voltage.im(bus + k);
      const factor = (share * (voltageRe * re + voltageIm * im)) / (voltageRe * voltageRe + voltageIm * voltageIm);
      to.set(3 * index + k, re + factor * voltageRe, im + factor * voltageIm);
    }
  }

  return {
    ...base,
    kind: "panel",
    node,
    outputWiring: wiring,
    hasBus: false,
    passesThrough: false,
    backward: (flow) => addLoss(flow, flow.output, flow.input),
    forward: () => 0,
    lossW: (flow) => share * flow.activePower(flow.inputBus(index), flow.output, index, wiring.conductors),
    referNonContinuous: (flow, { input, output }) => addLoss(flow, output, input),
  };
}
