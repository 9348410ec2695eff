import { tryById } from "../../../props/by-id";
import { type InletAir, reasonBeyondRoom } from "../../../studies/cooling-parts/states/room-state";
import type { AirInletLimits } from "../../../studies/design/air-inlet";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";

export type KnownInletAir = InletAir & { readonly temperatureC: number };

/** Judges each rack that air cools, if its class and its inlet air are known. For the other racks, says why not. */
export function judgeInlets(
  { racks }: NodeSnapshot,
  point: OperatingPoint,
  judged: (subject: string, limits: AirInletLimits, air: KnownInletAir) => PendingJudgement,
  airOf: (point: OperatingPoint) => KnownInletAir | string = inletAirOf,
): readonly PendingJudgement[] {
  if (racks.length === 0) return [judgeNotApplicable("compute", "the node has no racks")];
  return point.racks.map(({ id, airInlet }) => {
    const subject = `compute/${id}`;
    const rack = tryById(racks, id);
    if (rack?.tank) return judgeNotApplicable(subject, "the equipment stands in a tank and draws no air");
    if (!airInlet)
      return rack && rack.captureRatio >= 1
        ? judgeNotApplicable(subject, "the coolant removes all heat of the rack, so it needs no air")
        : judgeUnknown(subject, "air cools the rack, but its allowed inlet temperature is not stated: add compute.racks[].airClass");
    const air = airOf(point);
    return typeof air === "string" ? judgeUnknown(subject, air) : judged(subject, airInlet, air);
  });
}

/** Returns the coldest inlet air that is possible, or why it is unknown. In a room that stays too warm this is the supply air of the air conditioners, with recirculation. */
export function coldestInletAirOf(point: OperatingPoint): KnownInletAir | string {
  const { room } = point;
  if (room?.outcome !== "solved" || !(room.shortfallW > 0)) return inletAirOf(point);
  const { serverInletC } = room;
  return { temperatureC: serverInletC, parts: [{ name: "supply air with recirculation, at the least", value: serverInletC }] };
}

/** Returns the air that the servers draw, or why it is unknown. */
export function inletAirOf({ room }: OperatingPoint): KnownInletAir | string {
  if (!room) return "the node has no cooling module, so the air of its room is unknown: add cooling";
  if (room.outcome === "unknown") return reasonBeyondRoom(room);
  const { temperatureC, reason = "the temperature of the inlet air is unknown" } = room.inletAir;
  return temperatureC === undefined ? reason : { ...room.inletAir, temperatureC };
}
