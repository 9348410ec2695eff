import type { Coolant } from "../coolant/coolant";
import { coolantModel } from "../coolant/coolant-model";
import { type RatedCoil, rateCoil } from "./coil-rating";

/** Rating point of a dry cooler, from its data sheet, with dry air at 101,325 Pa. */
export interface DryCoolerRating {
  readonly heatW: number; // [W]
  readonly airInC: number; // [°C]
  readonly coolantInC: number; // [°C]
  readonly coolantOutC: number; // [°C]
  readonly coolant: Coolant;
  readonly airFlowM3PerS: number; // [m³/s] at the state entering the coil
  readonly fanPowerW: number; // [W]
}

export interface RatedDryCooler extends RatedCoil {
  readonly airFlowM3PerS: number; // [m³/s]
  readonly fanPowerW: number; // [W]
}

/**
 * Computes the UA of a dry cooler, and its conductance on each side, from one rating point.
 *
 * @equation C_w = Q/(T_w,in − T_w,out), ΔT_in = T_w,in − T_a,in, then {@link rateCoil}
 * @validity 0 < ε < 1, coolant within its property data
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11
 * @param foulingFactor UA ÷ UA when clean [-]
 * @throws RangeError when no coil can have that rating point
 */
export function rateDryCooler(rating: DryCoolerRating, foulingFactor = 1): RatedDryCooler {
  const { heatW, airInC, coolantInC, coolantOutC, airFlowM3PerS, fanPowerW } = rating;
  if (!(heatW > 0))
    throw new RangeError(`Rated heat of a dry cooler must be above 0 W but is ${heatW} W: write the heat of the rating point`);
  if (!(airFlowM3PerS > 0 && airFlowM3PerS < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `Rated air flow of a dry cooler must be above 0 m³/s but is ${airFlowM3PerS} m³/s: write the flow at full fan speed`,
    );
  if (!(fanPowerW >= 0 && fanPowerW < Number.POSITIVE_INFINITY))
    throw new RangeError(`Rated fan power of a dry cooler must be at least 0 W but is ${fanPowerW} W: write the power at full fan speed`);
  if (!(coolantInC > coolantOutC && coolantOutC > airInC))
    throw new RangeError(
      `Rated coolant of a dry cooler must cool down towards the air of ${airInC} °C but goes from ${coolantInC} °C to ${coolantOutC} °C: check the rating point`,
    );
  if (!(foulingFactor > 0 && foulingFactor <= 1))
    throw new RangeError(`Fouling factor must be above 0 and at most 1 but is ${foulingFactor}: write UA as a share of the UA when clean`);
  const coil = rateCoil({
    heatW,
    differenceK: coolantInC - airInC,
    coolantCapacityRateWPerK: heatW / (coolantInC - coolantOutC),
    coolantSpecificHeatJPerKgK: coolantModel(rating.coolant).specificHeatJPerKgK((coolantInC + coolantOutC) / 2),
    airInC,
    airFlowM3PerS,
    foulingFactor,
  });
  return { ...coil, airFlowM3PerS, fanPowerW };
}
