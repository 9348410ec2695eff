import type { Balance, OperatingPoint } from "./operating-point";
import type { NodeSnapshot } from "./snapshot";

/**
 * Energy in and out of the node at a solved point.
 *
 * @equation electricity in + envelope gain = coil + fans + condensers + outdoor devices and losses + heat not removed
 * @validity solved points; what is not cooled by the coolant chain when there is no cooling counts as heat not removed
 * @source model of this library, docs/physics.md, Balance
 */
export function balanceOf(
  node: NodeSnapshot,
  { coolant, room, electrical, racks }: Omit<OperatingPoint, "balance">,
  dead: ReadonlySet<string>,
): Balance {
  const chain = coolant?.outcome === "solved" ? coolant : undefined;
  const air = room?.outcome === "solved" ? room : undefined;
  const fans = new Set([...(node.cooling?.dryCoolers.units ?? []), ...(node.cooling?.airConditioners.units ?? [])]);
  const outdoorDevicesW = node.demands
    .filter(({ id, heatTo }) => heatTo === "outdoors" && !fans.has(id) && !dead.has(id))
    .reduce((sum, { powerW }) => sum + powerW, 0);
  const parts = {
    electricityInW: electrical.nodePowerW,
    envelopeGainW: air?.envelopeGainW ?? 0,
    coilHeatW: chain?.dryCooler.heatW ?? 0,
    fanPowerW: chain?.dryCooler.fanPowerW ?? 0,
    condenserHeatW: (air?.acHeatW ?? 0) + (air?.acPowerW ?? 0),
    outdoorHeatW: outdoorDevicesW + electrical.lossOutsideW,
    heatNotRemovedW: air ? air.shortfallW - air.heatDeficitW : withoutRoomW(node, electrical.lossInsideW, racks, dead),
  };
  const outW = parts.coilHeatW + parts.fanPowerW + parts.condenserHeatW + parts.outdoorHeatW + parts.heatNotRemovedW;
  return { ...parts, residualW: parts.electricityInW + parts.envelopeGainW - outW };
}

/** Without cooling all heat inside stays inside. */
function withoutRoomW(node: NodeSnapshot, lossInsideW: number, racks: OperatingPoint["racks"], dead: ReadonlySet<string>): number {
  const rackIds = new Set(racks.map(({ id }) => id));
  const racksW = racks.reduce((sum, { capturedW, toAirW }) => sum + capturedW + toAirW, 0);
  const devicesW = node.demands
    .filter(({ id, heatTo }) => heatTo === "room" && !rackIds.has(id) && !dead.has(id))
    .reduce((sum, { powerW }) => sum + powerW, 0);
  return racksW + devicesW + lossInsideW;
}
