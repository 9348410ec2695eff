import type { PanelNode, TransferSwitchNode } from "../../../facts/power/electrical";
import { type CurrentPair, Element, type ElementBase } from "./element";
import type { Flow } from "./flow";
import type { PhasorArray } from "./phasor-array";

/** A board or static transfer switch that loses a share of the power through it, without a voltage drop. */
export class LossyPanelElement extends Element {
  readonly kind: "panel" | "transfer-switch";

  constructor(
    base: ElementBase,
    readonly node: PanelNode | TransferSwitchNode,
    private readonly lossShareOfOutput: number,
  ) {
    super(base);
    this.kind = node.kind;
  }

  override backward(flow: Flow): void {
    this.addLoss(flow, flow.output, flow.input);
  }

  override lossW(flow: Flow): number {
    const { index, lossShareOfOutput, wiring } = this;
    return lossShareOfOutput * flow.activePower(flow.inputBus(index), flow.output, index, wiring.conductors);
  }

  override referNonContinuous(flow: Flow, { input, output }: CurrentPair): void {
    this.addLoss(flow, output, input);
  }

  /**
   * Computes the input current: the output current plus the current of the loss, in phase with each conductor's voltage.
   *
   * @equation I_in = I_out + (s·P_k/V_k)*, P_k = Re(V_k·I_out*)
   * @validity any load
   * @source the maker of board or switch states s
   */
  private addLoss(flow: Flow, from: PhasorArray, to: PhasorArray): void {
    const { index, lossShareOfOutput, wiring } = this;
    const bus = 3 * flow.inputBus(index);
    const { voltage } = flow;
    for (let k = 0; k < wiring.conductors; k++) {
      const re = from.re(3 * index + k);
      const im = from.im(3 * index + k);
      const voltageRe = voltage.re(bus + k);
      const voltageIm = voltage.im(bus + k);
      const factor = (lossShareOfOutput * (voltageRe * re + voltageIm * im)) / (voltageRe * voltageRe + voltageIm * voltageIm);
      to.set(3 * index + k, re + factor * voltageRe, im + factor * voltageIm);
    }
  }
}
