import { numberBetween } from "../../props/between";
import { propsSchema } from "../../props/props-schema";
import { length, pressure, temperature } from "../../props/quantities";
import { type Source, sourceSchema } from "../../provenance/source";
import { type LengthLike, Pressure, type PressureLike, Temperature, type TemperatureLike } from "../../units";

/** Where single numbers of a radio climate come from, where that is another document. */
export interface RadioClimateSources {
  /** Of `rainRateMmPerH`. @default that of all */
  readonly rainRate?: Source;
  /** Of `rainHeight`. @default that of all */
  readonly rainHeight?: Source;
  /** Of `dryPressure`. @default that of all */
  readonly dryPressure?: Source;
  /** Of `temperature`. @default that of all */
  readonly temperature?: Source;
  /** Of `vapourGPerM3`. @default that of all */
  readonly vapour?: Source;
  /** Of `cloudLiquidKgPerM2`. @default that of all */
  readonly cloudLiquid?: Source;
  /** Of `wetRefractivity`. @default that of all */
  readonly wetRefractivity?: Source;
}

/** What the air over a site does to radio waves, as the maps of the ITU or the weather of the site give it. */
export interface RadioClimateProps {
  /** Rain rate that is exceeded for 0.01 % of an average year, in millimetres an hour: map of ITU-R P.837. [mm/h] */
  readonly rainRateMmPerH: number;
  /** Mean height of the rain above the sea: map of ITU-R P.839. */
  readonly rainHeight: LengthLike;
  /** Pressure of the air at the ground without that of its vapour, mean of the year. */
  readonly dryPressure: PressureLike;
  /** Temperature of the air at the ground, mean of the year. */
  readonly temperature: TemperatureLike;
  /** Water vapour in the air at the ground, in grams a cubic metre, mean of the year: map of ITU-R P.836. [g/m³] */
  readonly vapourGPerM3: number;
  /** Liquid water of the clouds over a square metre that is exceeded for the share of the year in which links may be worse, for 1 % where that is less, in kilograms: map of ITU-R P.840. [kg/m²] */
  readonly cloudLiquidKgPerM2: number;
  /** Wet term of the refractivity of the air at the ground, in N-units, mean of the year: map of ITU-R P.453. */
  readonly wetRefractivity: number;
  /** Mean temperature of the air that radiates into antennas. @default 1.85 °C, 275 K of ITU-R P.618 */
  readonly mediumTemperature?: TemperatureLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Where single numbers come from, where that is another document. @default `source` */
  readonly sources?: RadioClimateSources;
}

const source = sourceSchema.exactOptional();

/** Air in which the equations hold. */
const air = { min: Temperature.kelvins(200), max: Temperature.kelvins(340), remedy: "give the mean of the year" };

/** Parses {@link RadioClimateProps}. */
export const radioClimateSchema = propsSchema<RadioClimateProps>()({
  rainRateMmPerH: numberBetween(0, 300),
  rainHeight: length({ min: 0, max: 10_000, remedy: "give it above the sea, as the map of ITU-R P.839 does" }),
  dryPressure: pressure({ min: Pressure.kilopascals(30), max: Pressure.kilopascals(110), remedy: "give that at the site, not at the sea" }),
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
