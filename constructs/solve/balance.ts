import type { DeviceHeat } from "./device-heat";
import type { Balance, OperatingPoint } from "./operating-point";

/**
 * Energy in and out of the node at a solved point.
 *
 * @equation electricity in + envelope gain = coil + fans + condensers + outdoor devices and losses + heat not removed
 * @validity solved points; what is not cooled by the coolant chain when there is no cooling counts as heat not removed
 * @source model of this library, docs/physics.md, Balance
 */
export function balanceOf({ coolant, room, electrical, racks }: Omit<OperatingPoint, "balance">, devices: DeviceHeat): Balance {
  const chain = coolant?.outcome === "solved" ? coolant : undefined;
  const air = room?.outcome === "solved" ? room : undefined;
  const heatInsideW = racks.reduce((sum, { capturedW, toAirW }) => sum + capturedW + toAirW, devices.roomW + electrical.lossInsideW);
  const parts = {
    electricityInW: electrical.nodePowerW,
    envelopeGainW: air?.envelopeGainW ?? 0,
    coilHeatW: chain?.dryCooler.heatW ?? 0,
    fanPowerW: chain?.dryCooler.fanPowerW ?? 0,
    condenserHeatW: (air?.acHeatW ?? 0) + (air?.acPowerW ?? 0),
    outdoorHeatW: devices.outdoorsW + electrical.lossOutsideW,
    heatNotRemovedW: air ? air.shortfallW - air.heatDeficitW : heatInsideW,
  };
  const outW = parts.coilHeatW + parts.fanPowerW + parts.condenserHeatW + parts.outdoorHeatW + parts.heatNotRemovedW;
  return { ...parts, residualW: parts.electricityInW + parts.envelopeGainW - outW };
}
