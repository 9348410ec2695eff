import { takesCoolant } from "../../../facts/compute/rack";
import type { CoolingFacts } from "../../../facts/cooling/cooling";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { coolantReturnsInSteps } from "../../../studies/thermal/restart-transient";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";

export const roomSubject = "cooling/room";

export const rideThroughSubject = "cooling/ride-through";

/** Says why ride-through is not judged in any scenario; undefined if the site promises one, by itself or by loads that batteries carry. */
export function withoutRideThrough({ site, racks }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  const { rideThroughS, batteryLoads } = site.promises;
  if (rideThroughS !== undefined || (batteryLoads && racks.length > 0)) return undefined;
  if (!racks.some(takesCoolant)) return [judgeNotApplicable(rideThroughSubject, "no rack takes coolant")];
  const unsaid = "the site promises no time without cooling: add site.promises.rideThrough";
  return [judgeMissingInput(rideThroughSubject, "site.promises.rideThrough", unsaid)];
}

/** Says why the time without cooling is unknown for racks that air cools, and what to do by the promise that needs it. */
export function airUnknown({ site }: Pick<NodeSnapshot, "site">): string {
  const unknown = "the time without cooling is computed for coolant alone, not for";
  return site.promises.rideThroughS === undefined
    ? `batteries carry loads while their cooling is off, and ${unknown} racks that air cools: serve the air conditioners from a battery that lasts as long, or name no loads in promises.autonomy.batteries`
    : `${unknown} a room's air: leave promises.rideThrough out and check the room by other means`;
}

/** Says that batteries power the cooling of the subject for the whole promised time, so no restart is judged, or that this is unknown; undefined if they do not. */
export function staysCooled({ cooledOnBatteries: cooled }: OperatingPoint, subject: string): PendingJudgement | undefined {
  const isCooled = subject === roomSubject ? cooled?.room : cooled?.rackLoop;
  if (typeof isCooled === "object") return judgeUnknown(subject, isCooled.reason);
  return isCooled ? judgeNotApplicable(subject, "batteries power its cooling as long as the site promises") : undefined;
}

/** The reason why coolant is not judged through a restart if its units have no interval. */
export const atOnce = "all units restart at once (no restartInterval): cooling/ride-through judges it";

const noVolume = "the volume of the room's air is not stated";

/** Says why coolant or room is not judged through a restart; undefined if it is. @param peak its peak, if it was computed */
export function unopened(node: NodeSnapshot, subject: string, peak: object | undefined): PendingJudgement | undefined {
  const { rideThroughS, batteryLoads } = node.site.promises;
  if (!node.cooling) return judgeNotApplicable(subject, "the node has no cooling module");
  if (subject !== roomSubject && !node.racks.some(takesCoolant)) return judgeNotApplicable(subject, "no rack takes coolant");
  if (rideThroughS === undefined && !batteryLoads) return unpromised(node.cooling, subject);
  if (rideThroughS !== "restart" && !batteryLoads)
    return judgeNotApplicable(subject, "the site does not promise to ride through a restart");
  if (peak || subject !== roomSubject || node.cooling.room.airVolumeM3 !== undefined) return undefined;
  const unsaid = `${noVolume}: add cooling.room.airVolume`;
  return batteryLoads ? judgeUnknown(subject, unsaid) : judgeMissingInput(subject, "cooling.room.airVolume", unsaid);
}

/** Says what is missing without the promise: the promise itself, and for the room also its air volume. */
function unpromised(cooling: CoolingFacts, subject: string): PendingJudgement {
  const [unsaid, promise] = ["the site promises no time without cooling", "site.promises.rideThrough"];
  const give = 'add site.promises.rideThrough, such as "restart"';
  if (subject === roomSubject && cooling.room.airVolumeM3 === undefined)
    return judgeMissingInput(
      subject,
      [promise, "cooling.room.airVolume"],
      `${unsaid}, and ${noVolume}: ${give}, and cooling.room.airVolume`,
    );
  if (subject !== roomSubject && !coolantReturnsInSteps(cooling)) return judgeNotApplicable(subject, atOnce);
  return judgeMissingInput(subject, promise, `${unsaid}: ${give}`);
}
