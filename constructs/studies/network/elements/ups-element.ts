import { reactivePower } from "../../../engineering/electrical/reactive-power";
import { upsLoss } from "../../../engineering/electrical/ups-loss";
import { interpolateHeld } from "../../../engineering/numeric/curve";
import type { UpsNode } from "../../../facts/power/electrical";
import { type CurrentPair, Element, type ElementBase } from "./element";
import type { Flow } from "./flow";
import { phaseLegs } from "./legs";
import { setBalancedVoltage } from "./source-element";
import { passVoltages } from "./voltage-drop";

/**
 * A double-conversion UPS. It sets its output voltage and draws an even part of its input on each phase, or all from its battery. On bypass it acts as a piece
 * of wire.
 */
export class UpsElement extends Element {
  readonly kind = "ups";

  constructor(
    base: ElementBase,
    readonly node: UpsNode,
  ) {
    super(base, { hasBus: true, outputWiring: { ...base.wiring, neutral: true } });
  }

  override backward(flow: Flow): void {
    const { index, node } = this;
    const { conductors } = this.wiring;
    if (flow.isBypassed(index)) {
      this.passCurrents(flow.output, flow.input);
      return;
    }
    const ups = flow.converter(index);
    const battery = flow.battery(index);
    const onBattery = flow.isRoot(index);
    ups.outputW = this.outputW(flow);
    ups.chargeW = onBattery ? 0 : flow.chargeLimitW(index);
    const chargerW = ups.chargeW / (battery?.chargerEfficiency ?? 1);
    ups.lossW = upsLoss(ups.outputW, node.ratedW, node.loss) + chargerW - ups.chargeW;
    const drawnW = ups.outputW + ups.chargeW + ups.lossW;
    ups.missingW = onBattery ? drawnW : 0;
    const inputW = onBattery ? 0 : drawnW;
    const reactive = reactivePower(inputW, interpolateHeld(node.inputPowerFactor, ups.outputW / node.ratedW));
    for (const leg of phaseLegs(conductors)) {
      flow.input.set(3 * index + leg.plus, 0, 0);
      if (!onBattery) this.draw(flow, leg, inputW / conductors, reactive / conductors);
    }
  }

  override forward(flow: Flow): number {
    if (flow.isBypassed(this.index)) return passVoltages(flow, this);
    return setBalancedVoltage(flow, this, this.node.outputLineToNeutralV);
  }

  override lossW(flow: Flow): number {
    return flow.converter(this.index).lossW;
  }

  override referNonContinuous(flow: Flow, pair: CurrentPair): void {
    if (flow.isBypassed(this.index)) this.passCurrents(pair.output, pair.input);
    else this.referByPower(flow, pair);
  }

  private outputW(flow: Flow): number {
    return flow.activePower(this.index, flow.output, this.index, this.wiring.conductors);
  }
}
