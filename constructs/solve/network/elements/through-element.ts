import type { BreakerNode, PanelNode, PduNode, TransferSwitchNode } from "../../../facts/electrical";
import { type Element, type ElementBase, passCurrents } from "./element";

/** A breaker, board, PDU or transfer switch without loss: what enters leaves. */
export function throughElement(base: ElementBase, node: BreakerNode | PanelNode | PduNode | TransferSwitchNode): Element {
  return {
    ...base,
    kind: node.kind,
    node,
    outputWiring: base.wiring,
    hasBus: false,
    passesThrough: true,
    backward: (flow) => passCurrents(base, flow.output, flow.input),
    forward: () => 0,
    lossW: () => 0,
    referNonContinuous: (_, { input, output }) => passCurrents(base, output, input),
  };
}
