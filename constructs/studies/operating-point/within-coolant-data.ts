import { type LoopName, tooHot, tooHotLoop } from "../cooling-parts/states/circulate";
import type { LoopState } from "../cooling-parts/states/loop-state";
import type { RoomCoils } from "./room-coils";

/**
 * Returns the coils of a settled node. Their coolant is unknown if its hottest place is above its property data, because the loops check only their mean
 * temperature. The check comes after the solution, because a search may pass through hotter coolant.
 *
 * @validity heat goes into the coolant, so that the return from racks, rear doors and pumps is hotter than the supply
 * @source docs/physics/coolant.md, Coolant
 */
export function withinCoolantData(coils: RoomCoils): RoomCoils {
  const reason = tooHotPlace(coils);
  if (reason === undefined) return coils;
  const unknown = { outcome: "unknown", reason } as const;
  return { ...coils, coolant: coils.coolant && unknown, ...(coils.units && { units: unknown }) };
}

/** Returns the reason why the coolant is unknown, from outdoors to the racks: if a facility loop is too hot, the secondary loop is unknown too. */
function tooHotPlace({ coolant, units, doors = [] }: RoomCoils): string | undefined {
  const supply = coolant?.outcome === "solved" ? coolant : units;
  if (supply?.outcome !== "solved") return undefined;
  const { secondaryLoop, itReturnC } = supply;
  const { maximumC } = secondaryLoop;
  const door = doors.find(({ coolantOutC }) => coolantOutC > maximumC);
  return (
    ("facilityLoop" in supply ? tooHotReturn("facilityLoop", supply.facilityLoop) : undefined) ??
    tooHotReturn("secondaryLoop", { maximumC, returnC: Math.max(secondaryLoop.returnC, itReturnC) }) ??
    (door &&
      tooHot(
        `Return of the rear door of ${door.rack}`,
        door.coolantOutC,
        maximumC,
        "raise the flow of the door (coolantFlow of cooling.rearDoors)",
      ))
  );
}

function tooHotReturn(loop: LoopName, { maximumC, returnC }: Pick<LoopState, "maximumC" | "returnC">): string | undefined {
  return returnC > maximumC ? tooHotLoop(loop, "Return of the coolant", returnC, maximumC) : undefined;
}
