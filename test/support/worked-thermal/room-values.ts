import type { OperatingPointRecord } from "cdktf-edge-node/rules";
import { type SolvedRoom, solvedRoom } from "../../../constructs/studies/cooling-parts/states/room-state";
import { drawnBy } from "./electrical-values";

/** Our names of surfaces in kebab-case, those of the cases in camel case. */
const camel = (name: string) => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Of the room under the names of the worked thermal cases. */
export function roomValues({ racks, electrical }: OperatingPointRecord, room: SolvedRoom) {
  const { surfaces = [] } = room;
  return {
    room_C: room.roomC,
    envelope_UA_W_K: surfaces.reduce((sum, { conductanceWPerK }) => sum + conductanceWPerK, 0),
    envelope_gain_W: room.envelopeGainW,
    surfaces: Object.fromEntries(
      surfaces.map(({ name, conductanceWPerK, solAirC, gainW }) => [
        camel(name),
        { UA_W_K: conductanceWPerK, sol_air_C: solAirC, gain_W: gainW },
      ]),
    ),
    it_to_air_W: racks.reduce((sum, { toAirW }) => sum + toAirW, 0),
    electrical_losses_inside_W: electrical.lossInsideW,
    lights_and_controls_W: drawnBy(electrical, "lights", "controls"),
    heat_to_remove_W: room.heatToRemoveW,
    heat_missing_W: room.heatMissingW,
    heater_W: room.heaterW,
    heat_deficit_W: room.heatDeficitW,
    net_heat_W: room.internalHeatW + room.envelopeGainW + room.heaterW,
    ac_units: room.workingAirConditioners,
    ac_altitude_factor: room.acAltitudeFactor,
    ac_capacity_W_per_unit: room.acCapacityW / room.workingAirConditioners,
    ac_capacity_W: room.acCapacityW,
    ac_eer: room.acEer ?? null,
    ac_load_share: room.acCapacityW > 0 ? room.acHeatW / room.acCapacityW : null,
    ac_heat_W: room.acHeatW,
    ac_power_W: room.acPowerW,
    shortfall_W: room.shortfallW,
    server_inlet_C: room.serverInletC,
  };
}

/** What a clear sky gives the surfaces of which a climate point says no number. */
export function workedClearSky({ room }: OperatingPointRecord) {
  const peaks = (solvedRoom(room)?.surfaces ?? []).flatMap(({ name, clearSky }) => (clearSky ? [[camel(name), clearSky] as const] : []));
  const named = peaks.map(([name, { irradianceWPerM2, dayOfYear, solarTimeH }]) => [
    name,
    { irradiance_W_m2: irradianceWPerM2, day: dayOfYear, solar_hour_h: solarTimeH },
  ]);
  return Object.fromEntries(named);
}
