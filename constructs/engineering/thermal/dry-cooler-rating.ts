import type { Coolant } from "./coolant";
import { coolantModel } from "./coolant-model";
import { crossflowNtu } from "./crossflow";
import { moistDensityKgPerM3, moistSpecificHeatJPerKgK } from "./moist-air-properties";

/** One point of a dry cooler's data sheet, air dry at 101,325 Pa. */
export interface DryCoolerRating {
  readonly heatW: number; // [W]
  readonly airInC: number; // [°C]
  readonly coolantInC: number; // [°C]
  readonly coolantOutC: number; // [°C]
  readonly coolant: Coolant;
  readonly airFlowM3PerS: number; // [m³/s] at the state entering the coil
  readonly fanPowerW: number; // [W]
}

/** What the rating point says about the coil, every intermediate value included. */
export interface RatedDryCooler {
  readonly coolantCapacityRateWPerK: number; // [W/K]
  readonly coolantSpecificHeatJPerKgK: number; // [J/(kg·K)]
  readonly coolantMassFlowKgPerS: number; // [kg/s]
  readonly airDensityKgPerM3: number; // [kg/m³]
  readonly airMassFlowKgPerS: number; // [kg/s]
  readonly airCapacityRateWPerK: number; // [W/K]
  readonly capacityRatio: number; // [-]
  readonly effectiveness: number; // [-]
  readonly ntu: number; // [-]
  readonly uaWPerK: number; // [W/K]
  readonly hACoolantWPerK: number; // [W/K]
  readonly hAAirWPerK: number; // [W/K]
  readonly airFlowM3PerS: number; // [m³/s]
  readonly fanPowerW: number; // [W]
}

/** Pressure of the rating [Pa]: elevation 0. */
const ratingPressurePa = 101_325;

/** q = hA_air/hA_coolant at rating [-], Modelica Buildings 12, Fluid.HeatExchangers.CoolingTowers, UACorrection. */
const conductanceRatio = 0.5;

/**
 * UA of a dry cooler, and its split over the two sides, from one rating point.
 *
 * @equation C_w = Q/(T_w,in − T_w,out); ε = Q/(C_min·(T_w,in − T_a,in)); UA = NTU(ε, C*)·C_min; hA_w = UA·(1 + q)/q, hA_a = UA·(1 + q), q = 0.5
 * @validity 0 < ε < 1, coolant within its property data
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11; q from Modelica Buildings, UACorrection
 * @param foulingFactor share of the clean UA that is left [-]
 * @throws RangeError when no coil can have that rating point
 */
export function rateDryCooler(rating: DryCoolerRating, foulingFactor = 1): RatedDryCooler {
  const { heatW, airInC, coolantInC, coolantOutC, airFlowM3PerS, fanPowerW } = rating;
  if (!(heatW > 0))
    throw new RangeError(`Rated heat of a dry cooler must be above 0 W but is ${heatW} W: give the heat of the rating point`);
  if (!(airFlowM3PerS > 0 && airFlowM3PerS < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `Rated air flow of a dry cooler must be above 0 m³/s but is ${airFlowM3PerS} m³/s: give the flow at full fan speed`,
    );
  if (!(fanPowerW >= 0 && fanPowerW < Number.POSITIVE_INFINITY))
    throw new RangeError(`Rated fan power of a dry cooler must be at least 0 W but is ${fanPowerW} W: give the power at full fan speed`);
  if (!(coolantInC > coolantOutC && coolantOutC > airInC)) {
    throw new RangeError(
      `Rated coolant of a dry cooler must fall towards the air of ${airInC} °C but goes from ${coolantInC} °C to ${coolantOutC} °C: check the rating point`,
    );
  }
  if (!(foulingFactor > 0 && foulingFactor <= 1))
    throw new RangeError(
      `Fouling factor must be above 0 and at most 1 but is ${foulingFactor}: give the share of the clean UA that is left`,
    );
  const coolantCapacityRateWPerK = heatW / (coolantInC - coolantOutC);
  const coolantSpecificHeatJPerKgK = coolantModel(rating.coolant).specificHeatJPerKgK((coolantInC + coolantOutC) / 2);
  const airDensityKgPerM3 = moistDensityKgPerM3(airInC, 0, ratingPressurePa);
  const airMassFlowKgPerS = airFlowM3PerS * airDensityKgPerM3; // dry air: density of air and of its dry part are the same
  const airCapacityRateWPerK = airMassFlowKgPerS * moistSpecificHeatJPerKgK(0);
  const smaller = Math.min(coolantCapacityRateWPerK, airCapacityRateWPerK);
  const capacityRatio = smaller / Math.max(coolantCapacityRateWPerK, airCapacityRateWPerK);
  const effectiveness = heatW / (smaller * (coolantInC - airInC));
  const ntu = crossflowNtu(effectiveness, capacityRatio);
  const uaWPerK = ntu * smaller * foulingFactor;
  return {
    coolantCapacityRateWPerK,
    coolantSpecificHeatJPerKgK,
    coolantMassFlowKgPerS: coolantCapacityRateWPerK / coolantSpecificHeatJPerKgK,
    airDensityKgPerM3,
    airMassFlowKgPerS,
    airCapacityRateWPerK,
    capacityRatio,
    effectiveness,
    ntu,
    uaWPerK,
    hACoolantWPerK: (uaWPerK * (1 + conductanceRatio)) / conductanceRatio,
    hAAirWPerK: uaWPerK * (1 + conductanceRatio),
    airFlowM3PerS,
    fanPowerW,
  };
}
