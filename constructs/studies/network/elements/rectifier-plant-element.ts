import { converterLoss } from "../../../engineering/electrical/converter-loss";
import { reactivePower } from "../../../engineering/electrical/reactive-power";
import { rectifierTemperatureShare, rectifierVoltageShare } from "../../../engineering/electrical/rectifier-capacity";
import { interpolateHeld } from "../../../engineering/numeric/curve";
import type { RectifierPlantNode } from "../../../facts/power/electrical";
import { type CurrentPair, Element, type ElementBase, type Wiring } from "./element";
import type { Flow } from "./flow";
import { type Leg, legsOf, legVoltage } from "./legs";
import { shareEvenly } from "./share-evenly";

const busWiring: Wiring = { current: "DC", conductors: 1, neutral: false, frequencyHz: 0 };

interface LegGroup {
  readonly leg: Leg;
  units: number;
  limitW: number; // [W] of one unit
}

/**
 * Rectifier units in parallel. The plant holds its bus voltage, or that of its battery while the battery supplies any part. Power that its units lack is
 * missing: it comes from a battery or is unserved. Their spare power charges the battery.
 */
export class RectifierPlantElement extends Element {
  readonly kind = "rectifier-plant";
  private readonly groups: readonly LegGroup[];

  constructor(
    base: ElementBase,
    readonly node: RectifierPlantNode,
  ) {
    super(base, { hasBus: true, outputWiring: busWiring });
    this.groups = legsOf(node.connection).map((leg) => ({ leg, units: 0, limitW: 0 }));
  }

  override backward(flow: Flow): void {
    const { index, node, groups } = this;
    const plant = flow.converter(index);
    const mostW = this.setLimits(flow);
    plant.outputW = flow.voltage.re(3 * index) * flow.output.re(3 * index);
    plant.chargeW = Math.min(flow.chargeLimitW(index), Math.max(0, mostW - plant.outputW));
    const levelW = shareEvenly(groups, plant.outputW + plant.chargeW);
    plant.lossW = 0;
    for (let k = 3 * index; k < 3 * index + this.wiring.conductors; k++) flow.input.set(k, 0, 0);
    for (const { leg, units, limitW } of groups) {
      if (limitW === 0) continue;
      const unitW = Math.min(levelW, limitW);
      const unitLossW = converterLoss(unitW, node.unitRatedW, node.efficiency);
      const inputW = units * (unitW + unitLossW);
      plant.lossW += units * unitLossW;
      this.draw(flow, leg, inputW, reactivePower(inputW, interpolateHeld(node.powerFactor, unitW / node.unitRatedW)));
    }
    plant.missingW = Math.max(0, plant.outputW - mostW);
  }

  override forward(flow: Flow): number {
    flow.voltage.set(3 * this.index, flow.batteryBusV(this.index) ?? this.node.busV, 0);
    return 0;
  }

  override lossW(flow: Flow): number {
    return flow.converter(this.index).lossW;
  }

  override referNonContinuous(flow: Flow, pair: CurrentPair): void {
    this.referByPower(flow, pair);
  }

  /** Sets the output limit of each group's units, 0 without a live input. If no share is published, the flow continues with 1. Returns the total limit [W]. */
  private setLimits(flow: Flow): number {
    const { index, node, groups, placeNumber } = this;
    const plant = flow.converter(index);
    const units = flow.isRoot(index) ? 0 : node.units - flow.lostUnits(index);
    const warm = rectifierTemperatureShare(node.fullPowerUpToC, node.temperatureDerating, flow.placeC[placeNumber] as number);
    let capacityW = 0;
    let known = warm !== undefined;
    plant.terminalV = units > 0 ? Number.POSITIVE_INFINITY : 0;
    for (const [k, group] of groups.entries()) {
      group.units = unitsOnLeg(units, groups.length, k);
      group.limitW = 0;
      if (group.units === 0) continue;
      const volts = legVoltage(flow, index, group.leg);
      const share = rectifierVoltageShare(node.voltageDerating, node.runningRangeV, volts);
      known &&= share !== undefined;
      group.limitW = node.unitRatedW * (share ?? 1) * (warm ?? 1);
      capacityW += group.units * group.limitW;
      plant.terminalV = Math.min(plant.terminalV, volts);
    }
    plant.capacityW = known ? capacityW : undefined;
    return capacityW;
  }
}

/** Returns the units on a leg: whole units are dealt in turn, so four units on three phases are 2, 1, 1. */
function unitsOnLeg(units: number, legs: number, leg: number): number {
  return Math.floor(units / legs) + (leg < units % legs ? 1 : 0);
}
