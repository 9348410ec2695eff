import type { CoolantChain } from "./coolant-chain";
import type { DeviceHeat } from "./device-heat";
import type { ElectricalState } from "./electrical-state";
import type { Balance, RackState } from "./operating-point";
import type { RoomState } from "./room-state";

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
