import type { BreakerNode, PanelNode, PduNode, TransferSwitchNode } from "../../../facts/power/electrical";
import { Element, type ElementBase } from "./element";

/** A breaker, board, PDU or transfer switch without loss: its output equals its input. */
export class ThroughElement extends Element {
  readonly kind: "breaker" | "panel" | "pdu" | "transfer-switch";

  constructor(
    base: ElementBase,
    readonly node: BreakerNode | PanelNode | PduNode | TransferSwitchNode,
  ) {
    super(base, { passesThrough: true });
    this.kind = node.kind;
  }
}
