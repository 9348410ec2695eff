import { compact } from "../../plain/compact";
import type { DeviceHeat, HeatPart } from "../thermal/device-heat";
import type { RackState } from "../thermal/rack-heat";
import type { RoomCoils } from "./room-coils";

/** Lists the parts of the room's heat. They add up to the heat to remove, or to minus the missing heat. */
export function roomHeat(
  racks: readonly RackState[],
  devices: DeviceHeat,
  coils: RoomCoils,
  lossInsideW: number,
  envelopeGainW: number,
): HeatPart[] {
  return compact([
    ...racks.map(({ id, toAirW }) => ({ name: id, value: toAirW })),
    coils.units && { name: "liquid-to-air CDUs", value: coils.heatW },
    ...(coils.doors ?? []).map(({ rack, heatW }) => ({ name: `rear door of ${rack}`, value: -heatW })),
    ...devices.room,
    { name: "electrical losses", value: lossInsideW },
    { name: "envelope", value: envelopeGainW },
  ]);
}
