import { findRoot } from "../../engineering/numeric/root";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { Unknown } from "../../plain/unknown";
import { neededPower } from "../../units/watts-text";
import { reasonBeyondRoom } from "../cooling-parts/states/room-state";
import type { CoilsOverAir, RoomCoils } from "./room-coils";
import type { Settled } from "./settle";

/** Width of the bracket in which the air of an uncooled room is found [K]. */
const airToleranceK = 1e-9;

/** Greatest difference of the room from the air at its coils [K]. If it is greater, the heat of the coils jumps, and no air temperature fits. */
const agreedK = 1e-3;

/** A node that is solved with its coils in air of one temperature. */
export interface SettledCoils {
  readonly coils: RoomCoils;
  readonly settled: Settled;
}

/**
 * Solves liquid-to-air CDUs and rear doors with the air that the room has while they heat or cool it.
 *
 * @equation T_a = supply + recirculation, or T_cool, while air conditioners remove heat; otherwise T_a = T_room(T_a), T_heat ≤ T_a ≤ T_cool
 * @validity the supply of the racks is unknown if the air is: in shortfall the air is warmer by an unknown amount, if the heat of coils jumps no air
 * temperature may fit, and the room itself may be unknown
 * @source docs/physics/cdus.md, Liquid-to-air CDU, Rear-door heat exchanger
 */
export function settleCoils(
  cooling: CoolingFacts | undefined,
  { airFrom, in: coilsIn }: CoilsOverAir,
  settleWith: (coils: RoomCoils) => SettledCoils,
): SettledCoils {
  const { coolingSetpointC = 0, heatingSetpointC = 0, supplyAirC = 0, recirculationK = 0 } = cooling?.room ?? {};
  const settleAt = (airInC: number) => settleWith(coilsIn(airInC));
  const cooled = settleAt(airFrom === "return" ? coolingSetpointC : supplyAirC + recirculationK);
  const { room } = cooled.settled;
  if (airFrom === undefined || !room) return cooled;
  if (room.outcome === "unknown") return withoutState(cooled, { outcome: "unknown", reason: reasonBeyondRoom(room) });
  if (room.heatToRemoveW > 0) return room.shortfallW > 0 ? inWarmerAir(cooled, room.shortfallW) : cooled;
  const warmerK = (airInC: number, { settled } = settleAt(airInC)): number =>
    settled.room?.outcome === "solved" ? settled.room.roomC - airInC : 0;
  if (warmerK(heatingSetpointC) <= 0) return settleAt(heatingSetpointC);
  const floatingC = findRoot(warmerK, heatingSetpointC, coolingSetpointC, airToleranceK);
  const floating = settleAt(floatingC);
  return Math.abs(warmerK(floatingC, floating)) > agreedK ? withoutState(floating, noCommonAir) : floating;
}

/** Reason for coils without effect, because the coolant in warmer air is unknown. */
const noCommonAir = {
  outcome: "unknown",
  reason:
    "the room and the coils in it have no common steady state, because their heat jumps as the room warms: add air conditioning to the room, or heat rejection to the loop",
} as const;

/** Returns the coils with an unknown state, unless they have a reason already. */
function withoutState({ coils, settled }: SettledCoils, unknown: Unknown): SettledCoils {
  const { units, coolant } = coils;
  if (units?.outcome === "solved") return { coils: { ...coils, units: unknown }, settled };
  return { coils: coolant?.outcome === "solved" ? { ...coils, coolant: unknown } : coils, settled };
}

function inWarmerAir({ coils, settled }: SettledCoils, shortfallW: number): SettledCoils {
  const stays = `${neededPower(shortfallW)} stay in the room and warm the air that enters`;
  const unknown = "to an unknown temperature: add cooling for that heat first";
  const { units, doors, coolant } = coils;
  if (units?.outcome === "solved")
    return { coils: { ...coils, units: { ...units, warmerAirReason: `${stays} the liquid-to-air CDUs ${unknown}` } }, settled };
  if (doors && coolant?.outcome === "solved")
    return { coils: { ...coils, coolant: { outcome: "unknown", reason: `${stays} racks and rear doors ${unknown}` } }, settled };
  return { coils, settled };
}
