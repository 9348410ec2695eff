import { raise } from "../../numeric/raise";
import type { MoistAir } from "../air/moist-air";
import type { RatedCoil } from "./coil-rating";
import { crossflowEffectiveness } from "./crossflow";
import type { RatedDryCooler } from "./dry-cooler-rating";
import { isOutsideTrustedFlow } from "./trusted-flow";

/** Exponents of the film coefficients over mass flow [-], Modelica Buildings, UACorrection. */
const coolantExponent = 0.85;
const airExponent = 0.8;

/** Greatest excess over 1 of the sum of many small steps [-]. */
const shareRounding = 1e-9;

/** A dry cooler that runs at some fan speed and coolant flow. */
export interface DryCoolerCoil {
  /** Dry air through the coil. */
  readonly airMassFlowKgPerS: number; // [kg/s] dry air
  /** Heat that the air carries per kelvin. */
  readonly airCapacityRateWPerK: number; // [W/K]
  /** Coolant through the coil, by mass. */
  readonly coolantMassFlowKgPerS: number; // [kg/s]
  /** Heat that the coolant carries per kelvin. */
  readonly coolantCapacityRateWPerK: number; // [W/K]
  /** Heat transfer of the coolant's side. */
  readonly hACoolantWPerK: number; // [W/K]
  /** Heat transfer of the air's side. */
  readonly hAAirWPerK: number; // [W/K]
  /** Heat transfer of the whole exchanger. */
  readonly uaWPerK: number; // [W/K]
  /** Number of transfer units. */
  readonly ntu: number; // [-]
  /** Smaller capacity rate ÷ the larger. */
  readonly capacityRatio: number; // [-]
  /** Heat that passes, as a share of the greatest possible heat. */
  readonly effectiveness: number; // [-]
  /** ε·C_min: heat per kelvin between the entering coolant and the entering air. */
  readonly heatPerKelvinWPerK: number; // [W/K]
  readonly fanPowerW: number; // [W]
  /** Whether the air's flow is outside 0.25 to 1.5 of its rating, where the exponents are less certain. */
  readonly airFlowOutsideTrusted: boolean;
  /** Whether the coolant's flow lies outside the range in which the model is trusted. */
  readonly coolantFlowOutsideTrusted: boolean;
}

/**
 * Computes the mass flow of dry air at a fan speed. Fans move volume.
 *
 * @equation ṁ_a = V_r·y/v(T, W, p)
 * @validity 0 ≤ y ≤ 1; state of the air entering the coil
 * @source fan laws, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 21, table 1
 * @returns mass flow [kg/s]
 */
export function coilAirFlowKgPerS(rated: RatedDryCooler, air: MoistAir, fanSpeed: number): number {
  refuseFanSpeed(fanSpeed);
  return (rated.airFlowM3PerS * fanSpeed) / air.specificVolumeM3PerKg;
}

/**
 * Computes the electric power of the fans of one dry cooler.
 *
 * @equation P = P_r·y³·ρ/ρ_r, moist densities
 * @validity 0 ≤ y ≤ 1; fan and drive efficiency as at rating
 * @source fan laws, ASHRAE Handbook HVAC Systems and Equipment 2020, ch. 21, table 1
 * @returns power [W]
 */
export function coilFanPowerW(rated: RatedDryCooler, air: MoistAir, fanSpeed: number): number {
  refuseFanSpeed(fanSpeed);
  return (rated.fanPowerW * raise(fanSpeed, 3) * air.densityKgPerM3) / rated.airDensityKgPerM3;
}

/**
 * Computes the film conductance of the coolant side off design.
 *
 * @equation hA_w = hA_w,r·(ṁ_w/ṁ_w,r)^0.85; hA_a = hA_a,r·(ṁ_a/ṁ_a,r)^0.8
 * @validity flows from 0.25 to 1.5 of rating
 * @source Modelica Buildings, UACorrection
 * @returns conductance [W/K]
 */
export function coilCoolantConductanceWPerK(rated: RatedCoil, coolantMassFlowKgPerS: number): number {
  if (!(coolantMassFlowKgPerS >= 0 && coolantMassFlowKgPerS < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `Coolant flow of a coil must be finite and not negative but is ${coolantMassFlowKgPerS} kg/s: check the loop's flow`,
    );
  return rated.hACoolantWPerK * raise(coolantMassFlowKgPerS / rated.coolantMassFlowKgPerS, coolantExponent);
}

/**
 * Computes the film conductance of the air side off design, as {@link coilCoolantConductanceWPerK}.
 *
 * @equation hA_a = hA_a,r·(ṁ_a/ṁ_a,r)^0.8
 * @validity flows from 0.25 to 1.5 of rating
 * @source Modelica Buildings, UACorrection
 * @returns conductance [W/K]
 */
export function coilAirConductanceWPerK(rated: RatedCoil, airMassFlowKgPerS: number): number {
  return rated.hAAirWPerK * raise(airMassFlowKgPerS / rated.airMassFlowKgPerS, airExponent);
}

/**
 * Computes the heat of a coil per kelvin between entering coolant and entering air. It uses only numbers, for the searches.
 *
 * @equation ε·C_min, 1/UA = 1/hA_w + 1/hA_a, NTU = UA/C_min
 * @validity as for {@link crossflowEffectiveness}; 0 if a stream stands still
 * @source ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11
 * @returns heat per kelvin [W/K]
 */
export function coilHeatPerKelvinWPerK(
  hACoolantWPerK: number,
  hAAirWPerK: number,
  coolantCapacityRateWPerK: number,
  airCapacityRateWPerK: number,
): number {
  const smaller = Math.min(coolantCapacityRateWPerK, airCapacityRateWPerK);
  if (smaller === 0) return 0;
  const ua = (hACoolantWPerK * hAAirWPerK) / (hACoolantWPerK + hAAirWPerK);
  return smaller * crossflowEffectiveness(ua / smaller, smaller / Math.max(coolantCapacityRateWPerK, airCapacityRateWPerK));
}

/**
 * Makes the full record of one dry cooler's coil.
 *
 * @equation as the functions of this file
 * @validity as for its equations
 * @source as for its equations
 */
export function dryCoolerCoil(
  rated: RatedDryCooler,
  air: MoistAir,
  fanSpeed: number,
  coolantMassFlowKgPerS: number,
  coolantSpecificHeatJPerKgK: number,
): DryCoolerCoil {
  const airMassFlowKgPerS = coilAirFlowKgPerS(rated, air, fanSpeed);
  const airCapacityRateWPerK = airMassFlowKgPerS * air.specificHeatJPerKgK;
  const coolantCapacityRateWPerK = coolantMassFlowKgPerS * coolantSpecificHeatJPerKgK;
  const hACoolantWPerK = coilCoolantConductanceWPerK(rated, coolantMassFlowKgPerS);
  const hAAirWPerK = coilAirConductanceWPerK(rated, airMassFlowKgPerS);
  const smaller = Math.min(airCapacityRateWPerK, coolantCapacityRateWPerK);
  const uaWPerK = hACoolantWPerK > 0 ? (hACoolantWPerK * hAAirWPerK) / (hACoolantWPerK + hAAirWPerK) : 0;
  const capacityRatio = smaller > 0 ? smaller / Math.max(airCapacityRateWPerK, coolantCapacityRateWPerK) : 0;
  const heatPerKelvinWPerK = coilHeatPerKelvinWPerK(hACoolantWPerK, hAAirWPerK, coolantCapacityRateWPerK, airCapacityRateWPerK);
  return {
    airMassFlowKgPerS,
    airCapacityRateWPerK,
    coolantMassFlowKgPerS,
    coolantCapacityRateWPerK,
    hACoolantWPerK,
    hAAirWPerK,
    uaWPerK,
    ntu: smaller > 0 ? uaWPerK / smaller : 0,
    capacityRatio,
    effectiveness: smaller > 0 ? heatPerKelvinWPerK / smaller : 0,
    heatPerKelvinWPerK,
    fanPowerW: coilFanPowerW(rated, air, fanSpeed),
    airFlowOutsideTrusted: isOutsideTrustedFlow(airMassFlowKgPerS / rated.airMassFlowKgPerS),
    coolantFlowOutsideTrusted: isOutsideTrustedFlow(coolantMassFlowKgPerS / rated.coolantMassFlowKgPerS),
  };
}

function refuseFanSpeed(fanSpeed: number): void {
  if (!(fanSpeed >= 0 && fanSpeed <= 1 + shareRounding))
    throw new RangeError(`Fan speed must lie between 0 and 1 but is ${fanSpeed}: give it as a share of the rated speed`);
}
