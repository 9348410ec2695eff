import { takesCoolant } from "../../facts/compute/rack";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { notApplicable, notJudged, type PendingJudgement } from "../rule/judge";

/** Where the air of the room is judged through a restart. */
export const roomSubject = "cooling/room";

/** Why nothing is asked of coolant or room through a restart; undefined where it is. @param peak what is known of it */
export function unopened(node: NodeSnapshot, subject: string, peak: object | undefined): PendingJudgement | undefined {
  const { rideThroughS } = node.site.promises;
  if (!node.cooling) return notApplicable(subject, "the node has no cooling module");
  if (subject !== roomSubject && !node.racks.some(takesCoolant)) return notApplicable(subject, "no rack takes coolant");
  if (rideThroughS === undefined)
    return notJudged(
      subject,
      "site.promises.rideThrough",
      'the site promises no time without cooling: give promises.rideThrough, as "restart"',
    );
  if (rideThroughS !== "restart") return notApplicable(subject, "the site does not promise to ride through a restart");
  if (!peak && subject === roomSubject && node.cooling.room.airVolumeM3 === undefined)
    return notJudged(subject, "cooling.room.airVolume", "nobody says how much air warms while the room waits: give cooling.room.airVolume");
  return undefined;
}
