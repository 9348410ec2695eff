import type { Coolant } from "../coolant/coolant";
import { coolantModel } from "../coolant/coolant-model";
import { coolantRiseK } from "../coolant/coolant-rise";
import { type RatedCoil, rateCoil } from "./coil-rating";
import { coilAirConductanceWPerK, coilCoolantConductanceWPerK, coilHeatPerKelvinWPerK } from "./dry-cooler-coil";

/** Rating point of a rear door, from its data sheet, with dry air at 101,325 Pa. */
export interface RearDoorRating {
  readonly heatW: number; // [W]
  /** Temperature of the air that leaves the servers and enters the door. */
  readonly airInC: number; // [°C]
  readonly coolantInC: number; // [°C]
  readonly coolant: Coolant;
  readonly coolantFlowM3PerS: number; // [m³/s]
  readonly airFlowM3PerS: number; // [m³/s] at the state entering the coil
}

interface RearDoorStreams {
  readonly airMassFlowKgPerS: number; // [kg/s]
  readonly airCapacityRateWPerK: number; // [W/K]
  readonly coolantMassFlowKgPerS: number; // [kg/s]
  readonly coolantCapacityRateWPerK: number; // [W/K]
}

/**
 * Computes the UA of a rear door from one rating point. Coolant properties are taken at the mean of entering and leaving temperature.
 *
 * @equation ΔT_in = T_a,in − T_w,in, C_w = Q/ΔT_w, then {@link rateCoil}
 * @validity 0 < ε < 1, dry coil, coolant within its property data
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11
 * @throws RangeError when no coil can have that rating point
 */
export function rateRearDoor(rating: RearDoorRating): RatedCoil {
  const { heatW, airInC, coolantInC, coolant, coolantFlowM3PerS, airFlowM3PerS } = rating;
  if (!(heatW > 0 && airFlowM3PerS > 0 && coolantFlowM3PerS > 0))
    throw new RangeError(
      `Rated heat and flows of a rear door must be above 0 but are ${heatW} W, ${airFlowM3PerS} m³/s of air and ${coolantFlowM3PerS} m³/s of coolant: write those of the rating point`,
    );
  if (!(airInC > coolantInC))
    throw new RangeError(
      `Rated air of a rear door must be warmer than its coolant of ${coolantInC} °C but enters at ${airInC} °C: write the temperature of the air that leaves the servers`,
    );
  const riseK = coolantRiseK(coolant, coolantInC, heatW, coolantFlowM3PerS, "rear door");
  return rateCoil({
    heatW,
    differenceK: airInC - coolantInC,
    coolantCapacityRateWPerK: heatW / riseK,
    coolantSpecificHeatJPerKgK: coolantModel(coolant).specificHeatJPerKgK(coolantInC + riseK / 2),
    airInC,
    airFlowM3PerS,
    foulingFactor: 1,
  });
}

/**
 * Computes the heat that a rear door moves for each kelvin between the air and the coolant that enter it.
 *
 * @equation G = ε·C_min, hA_w and hA_a by the exponents of the dry cooler's coil
 * @validity flows from 0.25 to 1.5 of rating
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11; exponents, Modelica Buildings, UACorrection
 * @returns heat per kelvin [W/K]
 */
export function rearDoorHeatPerKelvinWPerK(rated: RatedCoil, streams: RearDoorStreams): number {
  return coilHeatPerKelvinWPerK(
    coilCoolantConductanceWPerK(rated, streams.coolantMassFlowKgPerS),
    coilAirConductanceWPerK(rated, streams.airMassFlowKgPerS),
    streams.coolantCapacityRateWPerK,
    streams.airCapacityRateWPerK,
  );
}

/**
 * Computes the pressure drop of the air of a rack in its door.
 *
 * @equation Δp = Δp_r·(ṁ/ṁ_r)²·ρ_r/ρ
 * @validity turbulent flow, air of the density entering the coil
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 8: a loss of ρ·v²/2 times a constant
 * @returns pressure drop [Pa]
 */
export function rearDoorPressureDropPa(
  rated: RatedCoil,
  ratedDropPa: number,
  airMassFlowKgPerS: number,
  airDensityKgPerM3: number,
): number {
  return (ratedDropPa * (airMassFlowKgPerS / rated.airMassFlowKgPerS) ** 2 * rated.airDensityKgPerM3) / airDensityKgPerM3;
}
