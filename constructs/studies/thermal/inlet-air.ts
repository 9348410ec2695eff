import type { RoomFacts } from "../../facts/cooling/room";
import { neededPower } from "../../units/watts-text";
import type { InletAir, RoomHeat } from "../cooling-parts/states/room-state";

/**
 * Computes the air at the inlets of the servers.
 *
 * @equation T_inlet = T_supply + recirculation while air conditioners remove heat; T_room while they do not
 * @validity undefined in shortfall and in deficit, because the temperature of the room is unknown there
 * @source declared supply and recirculation; docs/physics/racks.md, Server inlet
 */
export function inletAir(facts: RoomFacts, heat: RoomHeat): InletAir {
  const { heatToRemoveW, acHeatW, heatMissingW, heaterW, roomC } = heat;
  if (heatToRemoveW > acHeatW)
    return unknown(
      `${neededPower(heatToRemoveW - acHeatW)} stay in the room and warm it to an unknown temperature: add cooling for that heat first`,
    );
  if (heatMissingW > heaterW)
    return unknown(
      `${neededPower(heatMissingW - heaterW)} of heat are missing in the room, which cools to an unknown temperature: add heating first`,
    );
  if (acHeatW > 0) {
    const parts = [
      { name: "supply air", value: facts.supplyAirC },
      { name: "recirculation", value: facts.recirculationK },
    ];
    return { temperatureC: facts.supplyAirC + facts.recirculationK, parts };
  }
  return { temperatureC: roomC, parts: [{ name: "room air", value: roomC }] };
}

function unknown(reason: string): InletAir {
  return { parts: [], reason };
}
