import { type Curve, interpolateHeld } from "../../numeric/curve";

/** Least coolant flow for each watt of heat [m³/(s·W)]: one number, or the maker's points over the supply temperature [°C, m³/(s·W)], with ascending supply and a flow that never falls. */
export type RequiredFlow = number | Curve;

/**
 * Finds the coolant flow that a rack needs at a supply temperature. With colder coolant it needs less, so below the first point the first point is used, on the safe side.
 * The result is undefined above the last point, because the need grows without bound as the supply nears the outlet temperature that the maker allows.
 *
 * @equation linear between the maker's points, which lies above a need of the shape Q/(ρ·c_p·(T_out − T_supply)); the first point held below it
 * @validity up to the last point; any supply for one number
 * @source the rack's maker
 * @param supplyC of the coolant to the rack [°C]
 * @returns flow for heat [m³/(s·W)]
 */
export function requiredFlowM3PerSPerW(required: RequiredFlow, supplyC: number): number | undefined {
  if (typeof required === "number") return required;
  if (Number.isNaN(supplyC))
    throw new RangeError("Supply temperature must be a number but is NaN: pass the temperature of the coolant that enters the rack");
  const last = required.at(-1);
  if (last === undefined) throw new RangeError("Required flow must have at least one point but has none: add the maker's points");
  return supplyC > last[0] ? undefined : interpolateHeld(required, supplyC);
}
