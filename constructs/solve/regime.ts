import type { OperatingPoint } from "./operating-point";

/**
 * The branches of the model between which values jump or turn back: pads wet or dry, for fans at full speed slow down behind wet pads; air
 * conditioners or trim chillers running or off; dry coolers that stop where a trim chiller takes all heat; a state that is solved or not. Within one regime, and from one fan mode to the next, they move on.
 */
export function regimeOf({ outcome, coolant, room }: OperatingPoint): string {
  const pads = coolant?.outcome === "solved" ? String(coolant.pads.wet) : undefined;
  const trim = coolant?.outcome === "solved" ? `${coolant.dryCooler.mode === "off"} ${coolant.trimChiller?.offReason}` : undefined;
  const airConditioners = room?.outcome === "solved" ? (room.acOffReason ?? "running") : undefined;
  return `${outcome}, pads ${pads}, trim ${trim}, air conditioners ${airConditioners}`;
}
