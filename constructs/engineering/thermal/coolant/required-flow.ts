import { type Curve, interpolateHeld } from "../../numeric/curve";

/** Least coolant flow for heat: one number, or the maker's points [supply in °C, m³/(s·W)], supply ascending and flow never falling. */
export type RequiredFlow = number | Curve;

/**
 * Coolant that a rack asks for at a supply temperature. Colder coolant needs less of it, so the first point is on the safe side below itself.
 * Undefined above the last: the need grows without bound as the supply nears the outlet that the maker allows.
 *
 * @equation linear between the maker's points, which lies above a need of the shape Q/(ρ·c_p·(T_out − T_supply)); the first point held below it
 * @validity up to the last point; any supply for one number
 * @source the rack's maker
 * @param supplyC of the coolant to the rack [°C]
 * @returns flow for heat [m³/(s·W)]
 */
export function requiredFlowM3PerSPerW(required: RequiredFlow, supplyC: number): number | undefined {
  if (typeof required === "number") return required;
  if (Number.isNaN(supplyC)) throw new RangeError("Supply temperature must be a number but is NaN: give that of the coolant to the rack");
  const last = required.at(-1);
  if (last === undefined) throw new RangeError("Required flow must have at least one point but has none: give the maker's points");
  return supplyC > last[0] ? undefined : interpolateHeld(required, supplyC);
}
