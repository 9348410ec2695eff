import { type LoopName, tooHot, tooHotLoop } from "../cooling-parts/states/circulate";
import type { LoopState } from "../cooling-parts/states/loop-state";
import type { RoomCoils } from "./room-coils";

/**
 * The coils of a node that has settled; their coolant is unknown where its hottest place is above its property data, which the loops themselves ask
 * for at their mean alone. It is judged where all has settled and not on the way there: a search may pass hotter coolant than it ends with.
 *
 * @validity heat goes into the coolant, so that what returns from racks, rear doors and pumps is hotter than what is supplied to them
 * @source docs/physics/coolant.md, Coolant
 */
export function withinCoolantData(coils: RoomCoils): RoomCoils {
  const reason = tooHotPlace(coils);
  if (reason === undefined) return coils;
  const unknown = { outcome: "unknown", reason } as const;
  return { ...coils, coolant: coils.coolant && unknown, ...(coils.units && { units: unknown }) };
}

/** Why it is not known, from outdoors to the racks: a facility loop that gets too hot takes the secondary loop with it. */
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
