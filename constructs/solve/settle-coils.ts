import { findRoot } from "../engineering/root";
import type { LiquidToAirCoolingFacts } from "../facts/cooling";
import type { LiquidToAir } from "./liquid-to-air";
import type { Settled } from "./settle";

/** Width of the bracket at which the air of a room that is not cooled is found [K]. */
const airToleranceK = 1e-9;

/** What liquid-to-air CDUs do in the room. */
export interface RoomCoils {
  /** Undefined in a node without them. */
  readonly units?: LiquidToAir;
  /** Coolant's heat and fans' power: also where the temperatures are not known. */
  readonly heatW: number; // [W]
  readonly fanPowerPerUnitW: number; // [W]
}

/** Where the state of the units is not known they give the same heat, their fans at full speed. */
export function roomCoils(units: LiquidToAir, coolantHeatW: number, workingUnits: number, ratedFanW: number): RoomCoils {
  return units.outcome === "solved"
    ? { units, heatW: units.roomHeatW, fanPowerPerUnitW: units.coil.fanPowerPerUnitW }
    : { units, heatW: coolantHeatW + workingUnits * ratedFanW, fanPowerPerUnitW: ratedFanW };
}

/** A node that settled with its liquid-to-air CDUs in air of one temperature. */
export interface SettledCoils {
  readonly coils: RoomCoils;
  readonly settled: Settled;
}

/**
 * The units with the air that the room has while they heat it.
 *
 * @equation T_a = supply + recirculation, or T_cool, while air conditioners remove heat; otherwise T_a = T_room(T_a), T_heat ≤ T_a ≤ T_cool
 * @validity in shortfall the air is warmer than that by an amount that is not known: `warmerAirReason`
 * @source docs/physics.md, Liquid-to-air CDU
 */
export function settleCoils(
  { liquidToAir, room: facts }: LiquidToAirCoolingFacts,
  settleAt: (airInC: number) => SettledCoils,
): SettledCoils {
  const { coolingSetpointC, heatingSetpointC, supplyAirC, recirculationK } = facts;
  const cooled = settleAt(liquidToAir.airFrom === "return" ? coolingSetpointC : supplyAirC + recirculationK);
  const { room } = cooled.settled;
  if (room?.outcome !== "solved") return cooled;
  if (room.heatToRemoveW > 0) return room.shortfallW > 0 ? inWarmerAir(cooled, room.shortfallW) : cooled;
  const warmerK = (airInC: number): number => {
    const { settled } = settleAt(airInC);
    return settled.room?.outcome === "solved" ? settled.room.roomC - airInC : 0;
  };
  if (warmerK(heatingSetpointC) <= 0) return settleAt(heatingSetpointC);
  return settleAt(findRoot(warmerK, heatingSetpointC, coolingSetpointC, airToleranceK));
}

function inWarmerAir({ coils, settled }: SettledCoils, shortfallW: number): SettledCoils {
  if (coils.units?.outcome !== "solved") return { coils, settled };
  const warmerAirReason = `${Math.ceil(shortfallW)} W stay in the room and warm the air that enters the liquid-to-air CDUs to a temperature that is not known: remove that heat first`;
  return { coils: { ...coils, units: { ...coils.units, warmerAirReason } }, settled };
}
