import { takesCoolant } from "../../../facts/compute/rack";
import type { CoolingFacts } from "../../../facts/cooling/cooling";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { coolantReturnsInSteps } from "../../../studies/thermal/restart-transient";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";

/** Where the air of the room is judged through a restart. */
export const roomSubject = "cooling/room";

export const rideThroughSubject = "cooling/ride-through";

/** What is said of the time without cooling in every scenario where the site promises none, by itself or by loads that batteries carry. */
export function withoutRideThrough({ site, racks }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  const { rideThroughS, batteryLoads } = site.promises;
  if (rideThroughS !== undefined || (batteryLoads && racks.length > 0)) return undefined;
  if (!racks.some(takesCoolant)) return [judgeNotApplicable(rideThroughSubject, "no rack takes coolant")];
  const unsaid = "the site promises no time without cooling: give promises.rideThrough";
  return [judgeMissingInput(rideThroughSubject, "site.promises.rideThrough", unsaid)];
}

/** Why nobody knows how long racks that air cools stand without cooling, by what asks for it. */
export function airUnknown({ site }: Pick<NodeSnapshot, "site">): string {
  const unknown = "time without cooling is known of coolant alone, not of";
  return site.promises.rideThroughS === undefined
    ? `batteries carry loads while their cooling stands still, and ${unknown} racks that air cools: serve the air conditioners from a battery that carries them as long, or name no loads in promises.autonomy.batteries`
    : `${unknown} a room's air: leave promises.rideThrough out and judge it by other means`;
}

/** Where a site names loads that batteries carry, that what cools this stays on batteries too: no heat is asked of it. */
export function staysCooled({ cooledOnBatteries: cooled }: OperatingPoint, subject: string): PendingJudgement | undefined {
  const isCooled = subject === roomSubject ? cooled?.room : cooled?.rackLoop;
  return isCooled ? judgeNotApplicable(subject, "what cools it stays on batteries as long as the site promises") : undefined;
}

/** Why nothing is asked of coolant whose units have no interval. */
export const atOnce = "all units return at once: cooling/ride-through judges (restartInterval)";

const noVolume = "nobody says how much air warms while the room waits";

/** Why nothing is asked of coolant or room through a restart; undefined where it is. @param peak what is known of it */
export function unopened(node: NodeSnapshot, subject: string, peak: object | undefined): PendingJudgement | undefined {
  const { rideThroughS, batteryLoads } = node.site.promises;
  if (!node.cooling) return judgeNotApplicable(subject, "the node has no cooling module");
  if (subject !== roomSubject && !node.racks.some(takesCoolant)) return judgeNotApplicable(subject, "no rack takes coolant");
  if (rideThroughS === undefined && !batteryLoads) return unpromised(node.cooling, subject);
  if (rideThroughS !== "restart" && !batteryLoads)
    return judgeNotApplicable(subject, "the site does not promise to ride through a restart");
  if (peak || subject !== roomSubject || node.cooling.room.airVolumeM3 !== undefined) return undefined;
  const unsaid = `${noVolume}: give cooling.room.airVolume`;
  return batteryLoads ? judgeUnknown(subject, unsaid) : judgeMissingInput(subject, "cooling.room.airVolume", unsaid);
}

/** Without the promise: the coolant lacks it alone, where its units return one after another, and the room its volume too. */
function unpromised(cooling: CoolingFacts, subject: string): PendingJudgement {
  const [unsaid, promise] = ["the site promises no time without cooling", "site.promises.rideThrough"];
  const give = 'give promises.rideThrough, as "restart"';
  if (subject === roomSubject && cooling.room.airVolumeM3 === undefined)
    return judgeMissingInput(
      subject,
      [promise, "cooling.room.airVolume"],
      `${unsaid}, and ${noVolume}: ${give}, and cooling.room.airVolume`,
    );
  if (subject !== roomSubject && !coolantReturnsInSteps(cooling)) return judgeNotApplicable(subject, atOnce);
  return judgeMissingInput(subject, promise, `${unsaid}: ${give}`);
}
