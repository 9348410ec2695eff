import type { BatteryInverterNode } from "../../../facts/power/electrical";
import { type CurrentPair, Element, type ElementBase } from "./element";
import type { Flow } from "./flow";
import { phaseLegs } from "./legs";
import { setBalancedVoltage } from "./source-element";
import { passVoltages } from "./voltage-drop";

/**
 * A battery inverter. While its supply is live, it acts as a piece of wire that charges its battery. Without the supply it sets the voltage.
 *
 * @equation live supply: I_in = I_out + (P_charge/η_charging)/3 a phase at unity power factor; on its battery: P_battery = P_out/η_discharging
 * @validity constant efficiencies of its own; no loss while it only passes on
 * @source docs/physics/converters.md, Battery inverter
 */
export class BatteryInverterElement extends Element {
  readonly kind = "battery-inverter";

  constructor(
    base: ElementBase,
    readonly node: BatteryInverterNode,
  ) {
    super(base, { hasBus: true });
  }

  override backward(flow: Flow): void {
    const { index, node, wiring } = this;
    const { conductors } = wiring;
    const inverter = flow.converter(index);
    inverter.outputW = flow.activePower(index, flow.output, index, conductors);
    if (flow.isRoot(index)) {
      inverter.missingW = inverter.outputW / node.dischargingEfficiency;
      inverter.chargeW = 0;
      inverter.lossW = inverter.missingW - inverter.outputW;
      for (const { plus } of phaseLegs(conductors)) flow.input.set(3 * index + plus, 0, 0);
      return;
    }
    inverter.missingW = 0;
    inverter.chargeW = flow.chargeLimitW(index);
    const drawnW = inverter.chargeW / node.chargingEfficiency;
    inverter.lossW = drawnW - inverter.chargeW;
    this.passCurrents(flow.output, flow.input);
    if (drawnW > 0) for (const leg of phaseLegs(conductors)) this.draw(flow, leg, drawnW / conductors, 0);
  }

  override forward(flow: Flow): number {
    if (flow.isRoot(this.index)) return setBalancedVoltage(flow, this, this.node.outputLineToNeutralV);
    return passVoltages(flow, this);
  }

  override lossW(flow: Flow): number {
    return flow.converter(this.index).lossW;
  }

  /** Adds only the passed current: the charging current is continuous. */
  override referNonContinuous(_flow: Flow, { output, input }: CurrentPair): void {
    this.passCurrents(output, input);
  }
}
