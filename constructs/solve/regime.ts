import type { OperatingPoint } from "./operating-point";

/**
 * The branches of the model that a point stands on: how dry coolers, pads and air conditioners run. Within one regime values move without jumps
 * and mostly in one direction; where it changes, as fans at full speed slow down behind wet pads, they need not.
 */
export function regimeOf({ outcome, coolant, room }: OperatingPoint): string {
  const chain = coolant?.outcome === "solved" ? `${coolant.dryCooler.mode} ${coolant.pads.wet ? "wet" : "dry"}` : "no coolant";
  const air =
    room?.outcome === "solved" ? `${room.acOffReason ?? "running"} ${room.heatToRemoveW > 0} ${room.heatMissingW > 0}` : "no room";
  return `${outcome}, ${chain}, ${air}`;
}
