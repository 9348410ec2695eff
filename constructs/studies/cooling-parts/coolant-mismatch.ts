import type { Coolant } from "../../engineering/thermal/coolant/coolant";
import { coolantText } from "../../engineering/thermal/coolant/coolant-model";
import type { LiquidCoolingFacts, LiquidToAirCoolingFacts } from "../../facts/cooling/cooling";

/** Difference of shares by mass up to which a rating with another mixture still holds [-], docs/physics.md. */
const maximumShareDifference = 0.05;

/** Why the ratings of the data sheets do not hold for the coolants of this site, undefined when they do. */
export function coolantMismatch(cooling: LiquidCoolingFacts): string | undefined {
  const { facilityLoop, secondaryLoop, dryCoolers, cdus, rearDoors = [] } = cooling;
  return (
    mismatch("Dry cooler", "facility loop", dryCoolers.rating.coolant, facilityLoop.coolant) ??
    mismatch("CDU, primary side,", "facility loop", cdus.rating.primaryCoolant, facilityLoop.coolant) ??
    mismatch("CDU, secondary side,", "secondary loop", cdus.rating.secondaryCoolant, secondaryLoop.coolant) ??
    rearDoors
      .map(({ rack, rating }) => mismatch(`Rear door of ${rack}`, "secondary loop", rating.coolant, secondaryLoop.coolant))
      .find((reason) => reason !== undefined)
  );
}

/** Why the rating of liquid-to-air CDUs does not hold for the coolant of this site, undefined when it does. */
export function liquidToAirMismatch({ liquidToAir, secondaryLoop }: LiquidToAirCoolingFacts): string | undefined {
  return mismatch("Liquid-to-air CDU", "secondary loop", liquidToAir.rating.coolant, secondaryLoop.coolant);
}

function mismatch(unit: string, loop: string, rated: Coolant, used: Coolant): string | undefined {
  if (holds(rated, used)) return undefined;
  return `${unit} must be rated within 5 percentage points of the coolant of the ${loop} (${coolantText(used)}) but is rated with ${coolantText(rated)}: give a rating point with that coolant`;
}

function holds(rated: Coolant, used: Coolant): boolean {
  if (rated.kind === "water" || used.kind === "water") return rated.kind === used.kind;
  return rated.kind === used.kind && Math.abs(rated.massShare - used.massShare) <= maximumShareDifference + 1e-12;
}
