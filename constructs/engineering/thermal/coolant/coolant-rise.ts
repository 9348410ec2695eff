import { findRoot } from "../../numeric/root";
import type { Coolant } from "./coolant";
import { coolantModel } from "./coolant-model";

/**
 * Computes the temperature rise of a stream of coolant, with properties at the mean of its cold and warm end.
 *
 * @equation Q = V·ρ(T_m)·cp(T_m)·ΔT, T_m = T_cold + ΔT/2
 * @validity T_m within the coolant's property data
 * @source energy balance of the stream
 * @param of the rated part, for the message
 * @throws RangeError when the flow cannot carry that heat within the coolant's data
 */
export function coolantRiseK(coolant: Coolant, coldC: number, heatW: number, flowM3PerS: number, of: string): number {
  const { densityKgPerM3, specificHeatJPerKgK, maximumC } = coolantModel(coolant);
  const balance = (riseK: number) =>
    flowM3PerS * densityKgPerM3(coldC + riseK / 2) * specificHeatJPerKgK(coldC + riseK / 2) * riseK - heatW;
  const highest = 1.999 * (maximumC - coldC); // the mean stays within the property data
  if (!(balance(highest) >= 0))
    throw new RangeError(
      `Rated flow of a ${of} must carry its heat of ${heatW} W but is ${flowM3PerS} m³/s: check heat and flow of the rating point`,
    );
  return findRoot(balance, 0, highest, 1e-12);
}
