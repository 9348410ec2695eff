import { converterLoss } from "../../../engineering/electrical/converter-loss";
import { reactivePower } from "../../../engineering/electrical/reactive-power";
import { rectifierTemperatureShare, rectifierVoltageShare } from "../../../engineering/electrical/rectifier-capacity";
import type { RectifierPlantNode } from "../../../facts/electrical";
import type { Flow } from "../flow";
import { drawPower, legsOf, legVoltage } from "../legs";
import { shareEvenly, type UnitGroup } from "../share-evenly";
import { type Element, type ElementBase, referByPower } from "./element";

/** Units on a leg: whole units are dealt in turn, so four on three phases stand 2, 1, 1. */
function unitsOnLeg(units: number, legs: number, leg: number): number {
  return Math.floor(units / legs) + (leg < units % legs ? 1 : 0);
}

/** Rectifier units in parallel: the plant holds its bus voltage; what its units cannot give is missing (from a battery, else unserved). */
export function rectifierPlantElement(base: ElementBase, node: RectifierPlantNode): Element {
  const { index } = base;
  const legs = legsOf(node.connection);
  const groups: UnitGroup[] = legs.map((_, leg) => ({ units: unitsOnLeg(node.units, legs.length, leg), limitW: 0 }));

  /** Sets what each group's units can give. Where no share is published the flow goes on as if it were 1. Returns what all give at most [W]. */
  function setLimits(flow: Flow): number {
    const plant = flow.plant(index);
    const celsius = node.place === "inside" ? flow.insideC : flow.outsideC;
    const warm = rectifierTemperatureShare(node.fullPowerUpToC, node.temperatureDerating, celsius);
    let capacityW = 0;
    let known = warm !== undefined;
    plant.terminalV = Number.POSITIVE_INFINITY;
    for (const [leg, group] of groups.entries()) {
      if (group.units === 0) continue;
      const volts = legVoltage(flow, index, legs[leg] ?? { plus: 0, minus: -1 });
      const share = rectifierVoltageShare(node.voltageDerating, node.runningRangeV, volts);
      known &&= share !== undefined;
      group.limitW = node.unitRatedW * (share ?? 1) * (warm ?? 1);
      capacityW += group.units * group.limitW;
      plant.terminalV = Math.min(plant.terminalV, volts);
    }
    plant.capacityW = known ? capacityW : undefined;
    return capacityW;
  }

  function backward(flow: Flow): void {
    const plant = flow.plant(index);
    const mostW = setLimits(flow);
    plant.outputW = node.busV * flow.output.re(3 * index);
    const levelW = shareEvenly(groups, plant.outputW);
    plant.lossW = 0;
    for (let k = 3 * index; k < 3 * index + base.wiring.conductors; k++) flow.input.set(k, 0, 0);
    for (const [leg, { units, limitW }] of groups.entries()) {
      if (units === 0 || limitW === 0) continue;
      const unitW = Math.min(levelW, limitW);
      const unitLossW = converterLoss(unitW, node.unitRatedW, node.efficiency);
      const inputW = units * (unitW + unitLossW);
      plant.lossW += units * unitLossW;
      drawPower(flow, index, legs[leg] ?? { plus: 0, minus: -1 }, inputW, reactivePower(inputW, node.powerFactor));
    }
    plant.missingW = Math.max(0, plant.outputW - mostW);
  }

  return {
    ...base,
    kind: "rectifier-plant",
    node,
    outputWiring: { current: "DC", conductors: 1, neutral: false, frequencyHz: 0 },
    hasBus: true,
    passesThrough: false,
    backward,
    forward: (flow) => {
      flow.voltage.set(3 * index, node.busV, 0);
      return 0;
    },
    lossW: (flow) => flow.plant(index).lossW,
    referNonContinuous: (flow, pair) => referByPower(flow, base, pair, 1),
  };
}
