import type { RoomState } from "../constructs/studies/cooling-parts/states/room-state";
import type { HeatPart } from "../constructs/studies/thermal/device-heat";

/** What the heat in the room is made of. */
export const smallRoomHeat: readonly HeatPart[] = [
  { name: "rack-1", value: 2000 },
  { name: "receiver-1", value: 500 },
  { name: "electrical losses", value: 0 },
  { name: "envelope", value: 0 },
];

/** A room at its cooling setpoint, with 2.5 kW to remove and 7 kW to remove it with. */
export const smallRoom: Extract<RoomState, { outcome: "solved" }> = {
  outcome: "solved",
  roomC: 27,
  envelopeGainW: 0,
  internalHeatW: 2500,
  heatToRemoveW: 2500,
  heatMissingW: 0,
  heaterW: 0,
  heaterCapacityW: 1000,
  heatDeficitW: 0,
  workingAirConditioners: 1,
  acAltitudeFactor: 1,
  acCapacityW: 7000,
  acHeatW: 2500,
  acPowerW: 1000,
  acEer: 2.5,
  shortfallW: 0,
  serverInletC: 23,
  inletAir: {
    temperatureC: 23,
    parts: [
      { name: "supply air", value: 20 },
      { name: "recirculation", value: 3 },
    ],
  },
};
