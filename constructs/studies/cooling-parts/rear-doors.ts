import { rateRearDoor } from "../../engineering/thermal/exchangers/rear-door";
import type { RearDoorFacts } from "../../facts/cooling/rear-door";
import { CoolingPart, type CoolingStates, type Loops, type PhysicalCheck } from "./cooling-part";
import { ratedWithAnother, refuseUnbuilt } from "./ratings";
import { solvedRoom } from "./states/room-state";

/** Rear doors of racks, in the secondary loop. The fans of a door draw the power in the design. */
export class RearDoors extends CoolingPart {
  constructor(private readonly doors: readonly RearDoorFacts[]) {
    super();
  }

  get units(): readonly string[] {
    return this.doors.flatMap(({ fans }) => fans?.id ?? []);
  }

  override mismatch({ secondaryLoop }: Loops): string | undefined {
    return this.doors
      .map(({ rack, rating }) => ratedWithAnother(`Rear door of ${rack}`, "secondary loop", rating.coolant, secondaryLoop))
      .find((reason) => reason !== undefined);
  }

  override checks(): readonly PhysicalCheck[] {
    return this.doors.map(({ rating }, i) => [`cooling.rearDoors[${i}].rating`, () => refuseUnbuilt(rateRearDoor(rating))]);
  }

  /** Returns a branch for doors that cool the air, warm it or do nothing, in a room that is cooled, heated or neither. */
  override regime({ rearDoors = [], room }: CoolingStates): string | undefined {
    if (rearDoors.length === 0) return undefined;
    const air = solvedRoom(room);
    return `${rearDoors.map(({ heatW }) => Math.sign(heatW))} ${air && Math.sign(air.heatToRemoveW - air.heatMissingW)}`;
  }
}
