import { numberBetween } from "../../props/between";
import { propsSchema } from "../../props/props-schema";
import { length, pressure, temperature } from "../../props/quantities";
import { type Source, sourceSchema } from "../../provenance/source";
import { type LengthLike, Pressure, type PressureLike, Temperature, type TemperatureLike } from "../../units";

/** The sources of single numbers of a radio climate that are not from its `source`. */
export interface RadioClimateSources {
  /** Source of `rainRateMmPerH`. @default `source` */
  readonly rainRate?: Source;
  /** Source of `rainHeight`. @default `source` */
  readonly rainHeight?: Source;
  /** Source of `dryPressure`. @default `source` */
  readonly dryPressure?: Source;
  /** Source of `temperature`. @default `source` */
  readonly temperature?: Source;
  /** Source of `vapourGPerM3`. @default `source` */
  readonly vapour?: Source;
  /** Source of `cloudLiquidKgPerM2`. @default `source` */
  readonly cloudLiquid?: Source;
  /** Source of `wetRefractivity`. @default `source` */
  readonly wetRefractivity?: Source;
}

/** The air over a site as it attenuates radio waves, from maps of the ITU or weather data. */
export interface RadioClimateProps {
  /** Rain rate that is exceeded for 0.01 % of an average year: map of ITU-R P.837. [mm/h] */
  readonly rainRateMmPerH: number;
  /** Mean rain height above sea level: map of ITU-R P.839. */
  readonly rainHeight: LengthLike;
  /** Mean air pressure at the ground over the year, without the pressure of water vapour. */
  readonly dryPressure: PressureLike;
  /** Mean air temperature at the ground over the year. */
  readonly temperature: TemperatureLike;
  /** Mean density of water vapour at the ground over the year: map of ITU-R P.836. [g/m³] */
  readonly vapourGPerM3: number;
  /** Cloud liquid water over a square metre: map of ITU-R P.840. Use the value that is exceeded for the share of the year in which links may be worse, at least 1 %. [kg/m²] */
  readonly cloudLiquidKgPerM2: number;
  /** Mean wet term of the refractivity at the ground over the year, in N-units: map of ITU-R P.453. */
  readonly wetRefractivity: number;
  /** Mean temperature of the air that radiates into antennas. @default 1.85 °C, 275 K of ITU-R P.618 */
  readonly mediumTemperature?: TemperatureLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Sources of single numbers that are not from `source`. @default `source` */
  readonly sources?: RadioClimateSources;
}

const source = sourceSchema.exactOptional();

/** Temperatures for which the equations hold. */
const air = { min: Temperature.kelvins(200), max: Temperature.kelvins(340), remedy: "state the mean of the year" };

export const radioClimateSchema = propsSchema<RadioClimateProps>()({
  rainRateMmPerH: numberBetween(0, 300),
  rainHeight: length({ min: 0, max: 10_000, remedy: "state it above sea level, as the map of ITU-R P.839 does" }),
  dryPressure: pressure({
    min: Pressure.kilopascals(30),
    max: Pressure.kilopascals(110),
    remedy: "state that at the site, not at sea level",
  }),
  temperature: temperature(air),
  vapourGPerM3: numberBetween(0, 100),
  cloudLiquidKgPerM2: numberBetween(0, 20),
  wetRefractivity: numberBetween(0, 300),
  mediumTemperature: temperature(air).exactOptional(),
  source: sourceSchema,
  sources: propsSchema<RadioClimateSources>()({
    rainRate: source,
    rainHeight: source,
    dryPressure: source,
    temperature: source,
    vapour: source,
    cloudLiquid: source,
    wetRefractivity: source,
  }).exactOptional(),
});
