import type { ElectricalState } from "../electrical/electrical-state";
import type { CoolantChain } from "../thermal/coolant-chain-state";
import type { DeviceHeat } from "../thermal/device-heat";
import type { RackState } from "../thermal/rack-heat";
import type { RoomState } from "../thermal/room-state";

/** The parts of a solved point. */
export interface BalanceInput {
  /** Undefined without cooling, as the room. */
  readonly coolant: CoolantChain | undefined;
  readonly room: RoomState | undefined;
  readonly electrical: ElectricalState;
  readonly racks: readonly RackState[];
  readonly devices: DeviceHeat;
}

/**
 * Energy in and out of the node at a solved point.
 *
 * @equation electricity in + envelope gain = coil + fans + condensers + outdoor devices and losses + heat not removed
 * @validity solved points; what is not cooled by the coolant chain when there is no cooling counts as heat not removed
 * @source model of this library, docs/physics.md, Balance
 */
export function balanceOf({ coolant, room, electrical, racks, devices }: BalanceInput): Balance {
  const chain = coolant?.outcome === "solved" ? coolant : undefined;
  const air = room?.outcome === "solved" ? room : undefined;
  const heatInsideW = racks.reduce((sum, { capturedW, toAirW }) => sum + capturedW + toAirW, devices.roomW + electrical.lossInsideW);
  const electricityInW = electrical.nodePowerW;
  const envelopeGainW = air?.envelopeGainW ?? 0;
  const coilHeatW = chain?.dryCooler.heatW ?? 0;
  const fanPowerW = chain?.dryCooler.fanPowerW ?? 0;
  const trim = chain?.trimChiller;
  const condenserHeatW = (air?.acHeatW ?? 0) + (air?.acPowerW ?? 0) + (trim ? trim.heatW + trim.powerW : 0);
  const outdoorHeatW = devices.outdoorsW + electrical.lossOutsideW;
  const heatNotRemovedW = air ? air.shortfallW - air.heatDeficitW : heatInsideW;
  const residualW = electricityInW + envelopeGainW - (coilHeatW + fanPowerW + condenserHeatW + outdoorHeatW + heatNotRemovedW);
  return { electricityInW, envelopeGainW, coilHeatW, fanPowerW, condenserHeatW, outdoorHeatW, heatNotRemovedW, residualW };
}

/** Energy in and out of the node; the two sides agree within 1e-6 of the source power (docs/physics.md, Balance). */
export interface Balance {
  /** Electricity from sources and batteries. */
  readonly electricityInW: number; // [W]
  readonly envelopeGainW: number; // [W]
  readonly coilHeatW: number; // [W]
  readonly fanPowerW: number; // [W]
  /** Heat and power of air conditioners and trim chillers. */
  readonly condenserHeatW: number; // [W]
  /** Devices and losses outside. */
  readonly outdoorHeatW: number; // [W]
  /** Room heat that no air conditioner removes, less heating that no heater gives. */
  readonly heatNotRemovedW: number; // [W]
  readonly residualW: number; // [W]
}
