import { tryById } from "../../../props/by-id";
import { type InletAir, reasonBeyondRoom } from "../../../studies/cooling-parts/states/room-state";
import type { AirInletLimits } from "../../../studies/design/air-inlet";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";

/** Inlet air whose temperature is known. */
export type KnownInletAir = InletAir & { readonly temperatureC: number };

/** A judgement for each rack that air cools, where its class and the air at its inlet are known; the reason for the others. */
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
    if (rack?.tank) return judgeNotApplicable(subject, "the equipment stands in a tank, and no air at its inlets");
    if (!airInlet)
      return rack && rack.captureRatio >= 1
        ? judgeNotApplicable(subject, "the coolant takes all heat of the rack, and it needs no air")
        : judgeUnknown(subject, "air takes heat of the rack, and nobody says how warm or cold it may be at its inlet: give airClass");
    const air = airOf(point);
    return typeof air === "string" ? judgeUnknown(subject, air) : judged(subject, airInlet, air);
  });
}

/** The coldest that it can be: in a room that stays too warm no colder than what air conditioners supply. */
export function coldestInletAirOf(point: OperatingPoint): KnownInletAir | string {
  const { room } = point;
  if (room?.outcome !== "solved" || !(room.shortfallW > 0)) return inletAirOf(point);
  const { serverInletC } = room;
  return { temperatureC: serverInletC, parts: [{ name: "supply air with recirculation, at the least", value: serverInletC }] };
}

/** The air that the servers draw, or why it is not known. */
export function inletAirOf({ room }: OperatingPoint): KnownInletAir | string {
  if (!room) return "the node has no cooling module, so nothing is known of its room: add cooling";
  if (room.outcome === "unknown") return reasonBeyondRoom(room);
  const { temperatureC, reason = "the air at the inlets is not known" } = room.inletAir;
  return temperatureC === undefined ? reason : { ...room.inletAir, temperatureC };
}
