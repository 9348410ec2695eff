/// <reference path="./psychrolib.d.ts" />

import shared from "psychrolib";
import { moistDensityKgPerM3, moistSpecificHeatJPerKgK, specificVolumeM3PerKg } from "./moist-air-properties";
import { logSaturationSlopePerK, saturationPressurePa } from "./saturation";

shared.SetUnitSystem(shared.SI); // one unit system for the whole process: only this file may use psychrolib

/** psychrolib with our equations of saturation: its own use `Math.pow`, whose last digit differs under Node 24. */
const psychrolib: typeof shared = Object.assign(Object.create(shared), {
  GetSatVapPres: saturationPressurePa,
  dLnPws_: logSaturationSlopePerK,
} satisfies Partial<typeof shared>);

/** Accuracy of psychrolib's wet bulb search [K]. */
const wetBulbToleranceK = 0.001;

/** Temperature below which no state has a second wet bulb over water [°C]: the two differ by at most 1.1 K, in dry air at 5,000 m. */
const leastOfTwoWetBulbsC = -2;

/** Humidity ratio that psychrolib returns for dry air and below [-]. Above it a wet bulb is above that of dry air, and needs no search. */
const leastHumidityRatio = 1e-7;

/** Humidity above saturation that the search tolerances of dew point and wet bulb explain [-]. */
const saturationTolerance = 1e-3;

/** State of moist air. Properties that are slow to compute are functions of it, such as `wetBulbC()`. */
export interface MoistAir {
  /** Dry-bulb temperature. */
  readonly dryBulbC: number; // [°C]
  /** Humidity ratio: mass of water vapour ÷ mass of dry air. */
  readonly humidityRatio: number; // [-]
  /** Air pressure. */
  readonly pressurePa: number; // [Pa]
  /** Specific volume, for each kilogram of dry air. */
  readonly specificVolumeM3PerKg: number; // [m³/kg dry air]
  /** Density. */
  readonly densityKgPerM3: number; // [kg/m³]
  /** Specific heat capacity. */
  readonly specificHeatJPerKgK: number; // [J/(kg dry air·K)]
  /** Wet-bulb temperature, present only when the state was made from it. Otherwise `wetBulbC()` computes it. */
  readonly wetBulbC?: number; // [°C]
}

/** Dry bulb, pressure, and at most one measure of humidity; without one the air is dry. */
interface MoistAirInput {
  readonly dryBulbC: number; // [°C]
  readonly pressurePa: number; // [Pa]
  readonly wetBulbC?: number; // [°C]
  readonly dewPointC?: number; // [°C]
  readonly relativeHumidity?: number; // [-]
  readonly humidityRatio?: number; // [-]
}

/**
 * Computes the state of moist air from dry bulb and one measure of humidity.
 *
 * @equation psychrometric relations of an ideal gas mixture
 * @validity dry bulb −100 to 100 °C, pressure 20,000 to 120,000 Pa, not above saturation
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 22, 24, 33, 35, 36, through psychrolib 2.5.0
 * @throws RangeError outside the validity, including a wet bulb above the dry bulb or below that of dry air
 */
export function moistAir(input: MoistAirInput): MoistAir {
  const { dryBulbC: dryBulb, pressurePa } = input;
  if (!(dryBulb >= -100 && dryBulb <= 100))
    throw new RangeError(`Dry bulb must lie between −100 °C and 100 °C but is ${dryBulb} °C: check its unit`);
  if (!(pressurePa >= 20_000 && pressurePa <= 120_000))
    throw new RangeError(`Air pressure must lie between 20,000 Pa and 120,000 Pa but is ${pressurePa} Pa: check its unit`);
  const given = [input.wetBulbC, input.dewPointC, input.relativeHumidity, input.humidityRatio].filter((value) => value !== undefined);
  if (given.length > 1)
    throw new RangeError(
      `Moist air must have at most 1 measure of humidity but has ${given.length}: keep one of wet bulb, dew point, relative humidity and humidity ratio`,
    );
  return atHumidity(dryBulb, humidityRatioOf(input), pressurePa, input.wetBulbC);
}

/**
 * Warms or cools air without adding or removing water. It uses closed formulas only, because it runs often.
 *
 * @equation W and p stay
 * @validity down to the dew point, which is not checked here
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, sensible heating and cooling
 */
export function heatedAir(air: MoistAir, dryBulbC: number): MoistAir {
  return dryBulbC === air.dryBulbC ? air : atHumidity(dryBulbC, air.humidityRatio, air.pressurePa);
}

/**
 * Finds the wet bulb of a state: the one from which it was made, otherwise by a slow iterative search. Over ice and over water the equation differs: between −2
 * and 0 °C some states have a wet bulb of each kind, and psychrolib's search may end at either. This function returns the one over water.
 *
 * @equation W(T_db, T_wb, p) = W
 * @validity accurate to 0.001 K
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 33 and 35, through psychrolib 2.5.0
 * @returns wet bulb [°C]
 */
export function wetBulbC(air: MoistAir): number {
  if (air.wetBulbC !== undefined) return air.wetBulbC;
  const { dryBulbC, humidityRatio, pressurePa } = air;
  const found = psychrolib.GetTWetBulbFromHumRatio(dryBulbC, humidityRatio, pressurePa);
  if (!(found < 0 && found > leastOfTwoWetBulbsC && dryBulbC > 0)) return found;
  return wetBulbOverWaterC(dryBulbC, Math.max(humidityRatio, leastHumidityRatio), pressurePa) ?? found;
}

/** Finds the wet bulb by bisection. psychrolib returns the least humidity ratio for all wet bulbs below that of dry air; the last of them is the right one. */
function wetBulbOverWaterC(dryBulb: number, humidityRatio: number, pressurePa: number): number | undefined {
  const isAbove = (wetBulb: number) => psychrolib.GetHumRatioFromTWetBulb(dryBulb, wetBulb, pressurePa) > humidityRatio;
  if (isAbove(0)) return undefined;
  let [low, high] = [0, dryBulb];
  while (high - low > wetBulbToleranceK / 10) {
    const middle = (low + high) / 2;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/**
 * Computes the dew point of a state. It is undefined when it lies below −80 °C, in very dry air.
 *
 * @equation p_ws(T_dp) = p·W/(0.621945 + W)
 * @validity accurate to 0.001 K
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 5, 6 and 36, through psychrolib 2.5.0
 * @returns dew point [°C]
 */
export function dewPointC(air: MoistAir): number | undefined {
  if (air.humidityRatio < 1e-6) return undefined;
  return psychrolib.GetTDewPointFromHumRatio(air.dryBulbC, air.humidityRatio, air.pressurePa);
}

/**
 * Computes the relative humidity of a state.
 *
 * @equation φ = p_w/p_ws(T_db)
 * @validity as for {@link moistAir}
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 12 and 22, through psychrolib 2.5.0
 * @returns relative humidity [-]
 */
export function relativeHumidity(air: MoistAir): number {
  return air.humidityRatio === 0 ? 0 : psychrolib.GetRelHumFromHumRatio(air.dryBulbC, air.humidityRatio, air.pressurePa);
}

/**
 * Computes the humidity ratio of air at a dry bulb and a wet bulb.
 *
 * @equation W = ((2501 − 2.326·T_wb)·W_s(T_wb) − 1.006·(T_db − T_wb))/(2501 + 1.86·T_db − 4.186·T_wb) above freezing
 * @validity wet bulb not above dry bulb
 * @source ASHRAE Handbook Fundamentals 2017, ch. 1, eq. 33 and 35, through psychrolib 2.5.0
 * @returns humidity ratio [-]
 */
export function humidityRatioAtWetBulb(dryBulb: number, wetBulb: number, pressurePa: number): number {
  return psychrolib.GetHumRatioFromTWetBulb(dryBulb, wetBulb, pressurePa);
}

function humidityRatioOf(input: MoistAirInput): number {
  const { dryBulbC: dryBulb, pressurePa } = input;
  if (input.wetBulbC !== undefined) return checkedWetBulb(dryBulb, input.wetBulbC, pressurePa);
  if (input.dewPointC !== undefined) {
    if (!(input.dewPointC >= -100 && input.dewPointC <= dryBulb))
      throw new RangeError(
        `Dew point must lie between −100 °C and the dry bulb of ${dryBulb} °C but is ${input.dewPointC} °C: correct one of the two`,
      );
    refuseBoiling("Dew point", input.dewPointC, 1, pressurePa);
    return psychrolib.GetHumRatioFromTDewPoint(input.dewPointC, pressurePa);
  }
  if (input.relativeHumidity !== undefined) {
    if (!(input.relativeHumidity >= 0 && input.relativeHumidity <= 1))
      throw new RangeError(
        `Relative humidity must lie between 0 and 1 but is ${input.relativeHumidity}: write it as a share, such as 0.25`,
      );
    refuseBoiling("Dry bulb", dryBulb, input.relativeHumidity, pressurePa);
    return input.relativeHumidity === 0 ? 0 : psychrolib.GetHumRatioFromRelHum(dryBulb, input.relativeHumidity, pressurePa);
  }
  return checkedHumidityRatio(dryBulb, input.humidityRatio ?? 0, pressurePa);
}

/** Refuses boiling: there water leaves no air, and psychrolib would answer with dry air. */
function refuseBoiling(subject: string, temperatureC: number, relativeHumidity: number, pressurePa: number): void {
  const vapourPa = relativeHumidity * psychrolib.GetSatVapPres(temperatureC);
  if (vapourPa >= pressurePa)
    throw new RangeError(
      `${subject} must keep the vapour pressure below the air pressure of ${pressurePa} Pa but ${temperatureC} °C means ${vapourPa.toFixed(0)} Pa: water boils there, correct one of the two`,
    );
}

function checkedWetBulb(dryBulb: number, wetBulb: number, pressurePa: number): number {
  if (!(wetBulb >= -100)) throw new RangeError(`Wet bulb must not be below −100 °C but is ${wetBulb} °C: check its unit`);
  if (!(wetBulb <= dryBulb))
    throw new RangeError(`Wet bulb must not be above the dry bulb of ${dryBulb} °C but is ${wetBulb} °C: correct one of the two`);
  refuseBoiling("Wet bulb", wetBulb, 1, pressurePa);
  const humidityRatio = psychrolib.GetHumRatioFromTWetBulb(dryBulb, wetBulb, pressurePa);
  if (humidityRatio > leastHumidityRatio) return humidityRatio;
  const lowest = psychrolib.GetTWetBulbFromHumRatio(dryBulb, 0, pressurePa);
  if (!(wetBulb >= lowest - wetBulbToleranceK))
    throw new RangeError(
      `Wet bulb must not be below ${lowest.toFixed(2)} °C, that of dry air at a dry bulb of ${dryBulb} °C, but is ${wetBulb} °C: correct one of the two`,
    );
  return humidityRatio;
}

function checkedHumidityRatio(dryBulb: number, humidityRatio: number, pressurePa: number): number {
  if (!(humidityRatio >= 0))
    throw new RangeError(
      `Humidity ratio must not be negative but is ${humidityRatio}: write kilograms of vapour for each kilogram of dry air`,
    );
  if (humidityRatio === 0 || psychrolib.GetSatVapPres(dryBulb) >= pressurePa) return humidityRatio;
  const saturated = psychrolib.GetSatHumRatio(dryBulb, pressurePa);
  if (!(humidityRatio <= saturated * (1 + saturationTolerance)))
    throw new RangeError(
      `Humidity ratio must not be above ${saturated}, that of saturated air at ${dryBulb} °C, but is ${humidityRatio}: correct one of the two`,
    );
  return humidityRatio;
}

function atHumidity(dryBulbC: number, humidityRatio: number, pressurePa: number, wetBulb?: number): MoistAir {
  return {
    dryBulbC,
    humidityRatio,
    pressurePa,
    specificVolumeM3PerKg: specificVolumeM3PerKg(dryBulbC, humidityRatio, pressurePa),
    densityKgPerM3: moistDensityKgPerM3(dryBulbC, humidityRatio, pressurePa),
    specificHeatJPerKgK: moistSpecificHeatJPerKgK(humidityRatio),
    ...(wetBulb !== undefined && { wetBulbC: wetBulb }),
  };
}
