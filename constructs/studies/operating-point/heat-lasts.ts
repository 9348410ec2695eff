import { compact } from "../../plain/compact";
import type { Unknown } from "../../plain/unknown";
import { whyNoInletLimit } from "../design/air-inlet";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { OperatingPoint } from "./operating-point";

/** The time for which loads can run while their cooling has stopped. */
export type HeatLasts =
  | {
      readonly outcome: "known";
      /** Time until coolant or room is too warm. [s] */
      readonly heldS: number;
      /** What is too warm after that time. */
      readonly of: "coolant" | "room air";
    }
  | Unknown;

/**
 * Computes the shorter of the times for which coolant and air of the room stay cool enough after a loss of power, for the loads that the site wants on
 * batteries.
 *
 * @param point with power, such as the healthy one
 * @returns undefined if heat stops nothing: the cooling stays on batteries, or nothing needs cooling
 */
export function heatLasts(node: NodeSnapshot, point: OperatingPoint): HeatLasts | undefined {
  const { cooledOnBatteries: cooled } = point;
  if (!cooled) return undefined;
  const held = compact([
    node.racks.length > 0 ? lastsUnless(cooled.rackLoop, coolantLasts(point)) : undefined,
    ...(node.cooling ? airLasts(point).map((air) => lastsUnless(cooled.room, air)) : []),
  ]);
  const unknown = held.find(({ outcome }) => outcome === "unknown");
  if (unknown || held.length === 0) return unknown;
  return held.toSorted((one, other) => heldSOf(one) - heldSOf(other))[0];
}

/** Returns the time of what stops; undefined if its cooling stays. */
function lastsUnless(isCooled: boolean | Unknown, lasts: HeatLasts): HeatLasts | undefined {
  return typeof isCooled === "object" ? isCooled : isCooled ? undefined : lasts;
}

function heldSOf(lasts: HeatLasts): number {
  return lasts.outcome === "known" ? lasts.heldS : 0;
}

function coolantLasts({ rideThrough, coolant }: OperatingPoint): HeatLasts {
  const power = rideThrough?.lost.power;
  if (power) return power.outcome === "unknown" ? power : { outcome: "known", heldS: power.heldS, of: "coolant" };
  return {
    outcome: "unknown",
    reason: coolant?.outcome === "unknown" ? coolant.reason : "no time without cooling is computed for its racks",
  };
}

/** Returns the time of the air. It returns none if the air needs no cooling, or if the cooling that does not stop removes all the heat. */
function airLasts({ room, restart, racks }: OperatingPoint): HeatLasts[] {
  if (room?.outcome === "solved" && !(room.heatToRemoveW > 0)) return [];
  const air = restart?.room;
  if (!air) return [{ outcome: "unknown", reason: "the volume of air in the room is not stated: add cooling.room.airVolume" }];
  if (air.outcome === "unknown") return [air];
  if (air.limitC === undefined) return [{ outcome: "unknown", reason: whyNoInletLimit(racks) }];
  return air.heldS === undefined ? [] : [{ outcome: "known", heldS: air.heldS, of: "room air" }];
}
