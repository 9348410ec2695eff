import { moistDensityKgPerM3, moistSpecificHeatJPerKgK } from "../air/moist-air-properties";
import { crossflowNtu } from "./crossflow";

/** A finned coil at its rating point, with every intermediate value. */
export interface RatedCoil {
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
}

/** One point of a coil between coolant and dry air at 101,325 Pa. */
interface CoilPoint {
  readonly heatW: number; // [W]
  /** Temperature difference between the two entering streams. */
  readonly differenceK: number; // [K]
  readonly coolantCapacityRateWPerK: number; // [W/K]
  readonly coolantSpecificHeatJPerKgK: number; // [J/(kg·K)]
  readonly airInC: number; // [°C]
  readonly airFlowM3PerS: number; // [m³/s] at the state entering the coil
  /** Share of the clean UA that remains. */
  readonly foulingFactor: number; // [-]
}

/** Pressure of the rating [Pa]: elevation 0. */
const ratingPressurePa = 101_325;

/** q = hA_air/hA_coolant at rating [-], Modelica Buildings 12, Fluid.HeatExchangers.CoolingTowers, UACorrection. */
const conductanceRatio = 0.5;

/**
 * Computes the UA of a coil, and its split over the two sides, from one rating point. Either stream may be the warmer one.
 *
 * @equation ε = Q/(C_min·ΔT_in); UA = NTU(ε, C*)·C_min; hA_w = UA·(1 + q)/q, hA_a = UA·(1 + q), q = 0.5
 * @validity 0 < ε < 1, both streams unmixed
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11; q from Modelica Buildings, UACorrection
 * @throws RangeError when no coil can have that rating point
 */
export function rateCoil(point: CoilPoint): RatedCoil {
  const { heatW, differenceK, coolantCapacityRateWPerK, coolantSpecificHeatJPerKgK, airInC, airFlowM3PerS, foulingFactor } = point;
  const airDensityKgPerM3 = moistDensityKgPerM3(airInC, 0, ratingPressurePa);
  const airMassFlowKgPerS = airFlowM3PerS * airDensityKgPerM3; // dry air: the density of air and of its dry part are the same
  const airCapacityRateWPerK = airMassFlowKgPerS * moistSpecificHeatJPerKgK(0);
  const smaller = Math.min(coolantCapacityRateWPerK, airCapacityRateWPerK);
  const capacityRatio = smaller / Math.max(coolantCapacityRateWPerK, airCapacityRateWPerK);
  const effectiveness = heatW / (smaller * differenceK);
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
  };
}
