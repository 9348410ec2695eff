import type { CoolingPart, CoolingStates } from "../cooling-parts/cooling-part";
import { outdoorUnits } from "../cooling-parts/cooling-parts";
import { solvedRoom } from "../cooling-parts/states/room-state";
import type { ElectricalState } from "../electrical/electrical-state";
import type { DeviceHeat } from "../thermal/device-heat";
import type { RackState } from "../thermal/rack-heat";

/** The parts of a solved point. */
interface BalanceInput {
  readonly parts: readonly CoolingPart[];
  readonly states: CoolingStates;
  readonly electrical: ElectricalState;
  readonly racks: readonly RackState[];
  readonly devices: DeviceHeat;
}

/**
 * Computes the energy balance of the node at a solved operating point.
 *
 * @equation electricity in + envelope gain = coil + fans + condensers + outdoor devices and losses + heat not removed
 * @validity solved points; without cooling, the heat that a coolant chain would remove counts as heat not removed
 * @source model of this library, docs/physics/operating-point.md, Balance
 */
export function balanceOf({ parts, states, electrical, racks, devices }: BalanceInput): Balance {
  const air = solvedRoom(states.room);
  const heatInsideW = racks.reduce((sum, { capturedW, toAirW }) => sum + capturedW + toAirW, devices.roomW + electrical.lossInsideW);
  const electricityInW = electrical.nodePowerW;
  const envelopeGainW = air?.envelopeGainW ?? 0;
  let [coilHeatW, fanPowerW, condenserHeatW] = [0, 0, 0];
  for (const units of outdoorUnits(parts)) {
    const { heatW, powerW } = units.state(states) ?? { heatW: 0, powerW: 0 };
    if (units.rejectsBy === "condenser") condenserHeatW += heatW + powerW;
    else {
      coilHeatW += heatW;
      fanPowerW += powerW;
    }
  }
  const outdoorHeatW = devices.outdoorsW + electrical.lossOutsideW;
  const heatNotRemovedW = air ? air.shortfallW - air.heatDeficitW : heatInsideW;
  const residualW = electricityInW + envelopeGainW - (coilHeatW + fanPowerW + condenserHeatW + outdoorHeatW + heatNotRemovedW);
  return { electricityInW, envelopeGainW, coilHeatW, fanPowerW, condenserHeatW, outdoorHeatW, heatNotRemovedW, residualW };
}

/** Energy balance of the node: power in and out. Both sides agree within 1e-6 of the source power (docs/physics/operating-point.md, Balance). */
export interface Balance {
  /** Electricity from sources and batteries. */
  readonly electricityInW: number; // [W]
  /** Heat that comes in through walls and roof; negative where it goes out. */
  readonly envelopeGainW: number; // [W]
  /** Heat that the coils of dry coolers reject. */
  readonly coilHeatW: number; // [W]
  /** Power of all fans. */
  readonly fanPowerW: number; // [W]
  /** Heat that the condensers of air conditioners and trim chillers reject: heat removed and compressor power. */
  readonly condenserHeatW: number; // [W]
  /** Power of devices outdoors, losses outdoors, and losses at places of the design. */
  readonly outdoorHeatW: number; // [W]
  /** Room heat that no air conditioner removes, less heating that no heater gives. */
  readonly heatNotRemovedW: number; // [W]
  /** Difference of both sides; 0 where the balance closes. */
  readonly residualW: number; // [W]
}
