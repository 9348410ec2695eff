import type { Coolant } from "../../engineering/thermal/coolant/coolant";
import { coolantText } from "../../engineering/thermal/coolant/coolant-model";
import type { LoopFacts } from "../../facts/cooling/loop";

/** Difference of shares by mass up to which a rating with another mixture still holds [-], docs/physics/coolant.md. */
const maximumShareDifference = 0.05;

/**
 * Largest NTU that a rating point may need [-]. Coils and plate exchangers are built with 1 to 10. A point that needs more than 50, with coolant within a
 * hundredth of a kelvin of the air, is an error in the point and would make every result too good. Our own bound, no standard's.
 */
const largestNtu = 50;

/** Returns the reason why a rating does not hold for the coolant of a loop; undefined if it holds or if there is no such loop. */
export function ratedWithAnother(unit: string, loopName: string, rated: Coolant, loop: LoopFacts | undefined): string | undefined {
  if (!loop || holds(rated, loop.coolant)) return undefined;
  return `${unit} must be rated within 5 percentage points of the coolant of the ${loopName} (${coolantText(loop.coolant)}) but is rated with ${coolantText(rated)}: state a rating point with the coolant of the loop`;
}

function holds(rated: Coolant, used: Coolant): boolean {
  if (rated.kind === "water" || used.kind === "water") return rated.kind === used.kind;
  return rated.kind === used.kind && Math.abs(rated.massShare - used.massShare) <= maximumShareDifference + 1e-12;
}

/** @throws RangeError when no real exchanger meets the rating point */
export function refuseUnbuilt({ ntu, effectiveness }: { readonly ntu: number; readonly effectiveness: number }): void {
  if (!(ntu <= largestNtu))
    throw new RangeError(
      `Rating point must need an NTU of at most ${largestNtu}, the largest that is built, but needs ${ntu.toFixed(1)} (effectiveness ${effectiveness.toFixed(5)}): correct heat, temperatures or flows from the data sheet`,
    );
}
