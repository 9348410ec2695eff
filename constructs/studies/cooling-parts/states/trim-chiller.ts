import { capacityAltitudeFactor, capacityAtAmbient } from "../../../engineering/thermal/capacity-over-ambient";
import type { TrimChillerFacts } from "../../../facts/cooling/capacity-over-ambient";
import type { Rejection } from "./facility-loop";

/** Capacity of the working trim chillers at an outdoor temperature and an elevation. */
interface TrimCapacity {
  /** Units that run. */
  readonly workingUnits: number;
  /** Share of the capacity that remains at the elevation of the site. */
  readonly altitudeFactor: number; // [-]
  /** Greatest heat that the working units can remove; 0 while they are off. */
  readonly capacityW: number; // [W] all units
  /** Undefined while they are off. */
  readonly eer?: number; // [-]
  /** Reason why the units are off there. */
  readonly offReason?: string;
}

/** The trim chillers. `heatW` and `powerW` are those of all units. */
export interface TrimChillerState extends TrimCapacity {
  /** Heat that the dry coolers leave with the supply at their setpoint. */
  readonly askedW: number; // [W]
  /** Heat that passes. */
  readonly heatW: number; // [W]
  /** Active power. */
  readonly powerW: number; // [W]
  /** Power of one unit. */
  readonly powerPerUnitW: number; // [W]
  /** Coolant that comes in. */
  readonly coolantInC: number; // [°C]
  /** The facility supply. */
  readonly coolantOutC: number; // [°C]
}

/**
 * Computes the capacity of the trim chillers. It is that of the maker, whatever the temperature of the coolant.
 *
 * @equation capacity = n·table(T_db)·factor(h)
 * @validity the coolant temperatures for which the maker publishes the table; minimum ambient to last row, elevation within the altitude table
 * @source the maker's table
 * @param ambientC outdoor dry bulb [°C]
 * @throws RangeError beyond the altitude table
 */
export function trimCapacity(facts: TrimChillerFacts, ambientC: number, elevationM: number, workingUnits: number): TrimCapacity {
  const altitudeFactor = capacityAltitudeFactor(facts.altitudeFactor, elevationM);
  if (altitudeFactor === undefined)
    throw new RangeError(
      `Trim chillers must be within their altitude table, up to ${facts.altitudeFactor.at(-1)?.[0] ?? 0} m, but are at ${elevationM} m: ask the maker for their capacity there, and extend cooling.trimChiller.altitudeFactor`,
    );
  const unit = capacityAtAmbient(facts, ambientC);
  if (!unit.running) return { workingUnits, altitudeFactor, capacityW: 0, offReason: unit.offReason };
  if (workingUnits === 0) return { workingUnits, altitudeFactor, capacityW: 0, offReason: "no trim chiller works" };
  return { workingUnits, altitudeFactor, capacityW: workingUnits * unit.capacityW * altitudeFactor, eer: unit.eer };
}

/** Makes the record of the trim chillers at a solved facility loop. Working units share the heat equally. */
export function trimChillerState(capacity: TrimCapacity, { trimHeatW, trimAskedW, loop }: Rejection): TrimChillerState {
  const { workingUnits, ...given } = capacity;
  const { eer } = given;
  const powerW = eer === undefined ? 0 : trimHeatW / eer;
  return {
    workingUnits,
    ...given,
    askedW: trimAskedW,
    heatW: trimHeatW,
    powerW,
    powerPerUnitW: workingUnits > 0 ? powerW / workingUnits : 0,
    coolantInC: loop.supplyC + trimHeatW / loop.capacityRateWPerK,
    coolantOutC: loop.supplyC,
  };
}
