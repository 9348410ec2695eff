import type { OperatingPoint } from "./operating-point";

/**
 * The branches of the model between which values jump or turn back: pads wet or dry, as the fans run and at the capacity, for fans at full speed slow down
 * behind wet pads; air conditioners or trim chillers running or off; dry coolers that stop where a trim chiller takes all heat; rear doors that take heat from
 * the air, give it some or do nothing, in a room that is cooled, heated or neither; a state that is solved or not. Within one regime, and from one fan mode to
 * the next, they move on.
 */
export function regimeOf({ outcome, coolant, room, rearDoors = [] }: OperatingPoint): string {
  const pads = coolant?.outcome === "solved" ? `${coolant.pads.wet} ${coolant.rejectionCapacityWet}` : undefined;
  const trim = coolant?.outcome === "solved" ? `${coolant.dryCooler.mode === "off"} ${coolant.trimChiller?.offReason}` : undefined;
  const solvedRoom = room?.outcome === "solved" ? room : undefined;
  const airConditioners = solvedRoom && (solvedRoom.acOffReason ?? "running");
  const doors = rearDoors.map(({ heatW }) => Math.sign(heatW));
  const roomOfDoors = doors.length > 0 && solvedRoom && Math.sign(solvedRoom.heatToRemoveW - solvedRoom.heatMissingW);
  return `${outcome}, pads ${pads}, trim ${trim}, air conditioners ${airConditioners}, rear doors ${doors} ${roomOfDoors}`;
}
