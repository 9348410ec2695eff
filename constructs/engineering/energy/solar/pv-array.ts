import { type Plane, planeOfArrayWPerM2, type Sunlight } from "./plane-of-array";
import { cellTemperatureC, inverterInputW, inverterOutputW, modulePowerW } from "./pv-power";
import { sunOfHours } from "./sun-of-hours";
import { type PlaceOnEarth, sunAbove } from "./sun-position";

/** Modules on one plane behind one inverter. */
export interface PvArray {
  readonly plane: Plane;
  /** Power of the modules at standard conditions. */
  readonly ratedW: number; // [W]
  readonly temperatureCoefficientPerK: number; // [1/K] negative
  readonly noctC: number; // [°C]
  readonly moduleEfficiency: number; // [-]
  /** All losses together, including soiling. */
  readonly losses: number; // [-]
  /** Rating of the modules ÷ rating of the inverter. */
  readonly directToAlternating: number; // [-]
  readonly inverterEfficiency: number; // [-]
}

/** One hour of weather for modules. */
interface PvWeatherHour extends Sunlight {
  readonly dryBulbC: number; // [°C]
  readonly windSpeedMPerS: number; // [m/s] at 10 m
}

/** The moments that the hours of a year represent. */
interface HoursInTime {
  /** Year without a leap day. The sun of any two years agrees to 0.2°. */
  readonly year: number;
  /** Local standard time less UTC. */
  readonly utcOffsetH: number; // [h]
  /** Moment of the sunlight in its hour: 0.5 for sums. */
  readonly momentH: number; // [h]
}

/**
 * Computes the power of an array under given light.
 *
 * @equation {@link cellTemperatureC}, {@link modulePowerW} and {@link inverterOutputW} one after the other
 * @validity irradiance 0 or more; without temperature derating of the inverter
 * @source A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014
 * @param irradianceWPerM2 on the cells [W/m²]
 * @returns alternating current [W]
 */
export function pvOutputW(array: PvArray, irradianceWPerM2: number, ambientC: number, windMPerS: number): number {
  if (!(irradianceWPerM2 >= 0))
    throw new RangeError(`Irradiance must not be negative but is ${irradianceWPerM2} W/m²: correct the weather`);
  const cellC = cellTemperatureC(ambientC, irradianceWPerM2, windMPerS, array.noctC, array.moduleEfficiency);
  const directW = modulePowerW(irradianceWPerM2, cellC, array.ratedW, array.temperatureCoefficientPerK, array.losses);
  return inverterOutputW(
    directW,
    inverterInputW(array.ratedW, array.directToAlternating, array.inverterEfficiency),
    array.inverterEfficiency,
  );
}

/**
 * Computes the mean power of an array in each hour of a year.
 *
 * @equation sun at the moment of the hour, {@link planeOfArrayWPerM2}, {@link pvOutputW}
 * @validity years without a leap day, 1950 to 2100; the first hour begins on 1 January in local standard time
 * @source as the parts
 * @returns alternating current [W] by hour
 */
export function pvYearW(array: PvArray, place: PlaceOnEarth, weather: readonly PvWeatherHour[], time: HoursInTime): Float64Array {
  const leap = new Date(Date.UTC(time.year, 1, 29)).getUTCMonth() === 1;
  if (leap || !Number.isInteger(time.year))
    throw new RangeError(`Year must have no leap day but is ${time.year}: take the year before or after it`);
  const sun = sunOfHours(Date.UTC(time.year) / 1000 + (time.momentH - time.utcOffsetH) * 3600, weather.length);
  const output = new Float64Array(weather.length);
  weather.forEach((hour, i) => {
    const position = sunAbove(place, {
      hourAngleRad: sun.hourAngleRad[i] ?? Number.NaN,
      declinationRad: sun.declinationRad[i] ?? Number.NaN,
      distanceAu: sun.distanceAu[i] ?? Number.NaN,
    });
    const irradiance = planeOfArrayWPerM2(array.plane, position, hour, Math.floor(i / 24) + 1);
    output[i] = pvOutputW(array, irradiance, hour.dryBulbC, hour.windSpeedMPerS);
  });
  return output;
}
