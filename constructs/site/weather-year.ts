/** Hours of a year without a leap day, as in every weather year. */
export const hoursPerYear = 8760; // [h]

/** One hour of outdoor air, sun and wind. */
export interface WeatherHour {
  /** Temperature of the air in the shade. [°C] */
  readonly dryBulbC: number; // [°C]
  /** Relative humidity, at most 1. */
  readonly relativeHumidity: number; // [-]
  /** Air pressure at the station, not reduced to sea level. */
  readonly pressurePa: number; // [Pa]
  /** Global sunlight on a horizontal plane: sum over the hour, or in a PVGIS file the value at one moment of it. */
  readonly globalHorizontalWPerM2: number; // [W/m²]
  /** Sunlight on a plane that faces the sun. [W/m²] */
  readonly directNormalWPerM2: number; // [W/m²]
  /** Diffuse light of the sky on a horizontal plane, without the sun. [W/m²] */
  readonly diffuseHorizontalWPerM2: number; // [W/m²]
  /** Wind speed 10 m above the ground. */
  readonly windSpeedMPerS: number; // [m/s]
}

/** The location where the weather was measured or modelled. */
export interface WeatherLocation {
  /** Latitude, north positive. [°] */
  readonly latitudeDegrees: number; // [°] north positive
  /** Longitude, east positive. [°] */
  readonly longitudeDegrees: number; // [°] east positive
  /** Elevation above mean sea level. [m] */
  readonly elevationM: number; // [m] above mean sea level
}

/** The file of the weather. */
export interface WeatherSource {
  /** Name of the file. */
  readonly file: string;
  /** Format of the file; `formula` for a computed year. */
  readonly format: "EPW" | "PVGIS TMY" | "formula";
  /** Producer of the data, as the file states: `TMY3`. */
  readonly provider: string;
  /** Name and number of the station, where the file has one. */
  readonly station?: string;
  /** Years from which the months were taken: `1973–2005`. */
  readonly years: string;
}

/** The design conditions of the station that the file's header quotes from ASHRAE. */
export interface PublishedConditions {
  /** Edition of the document, as a year. */
  readonly edition: string;
  /** Dry bulb below which the air is in 0.4 % of the hours. */
  readonly heatingDryBulbC: number; // [°C]
  /** Dry bulb above which the air is in 0.4 % of the hours. */
  readonly coolingDryBulbC: number; // [°C]
  /** Mean wet bulb at {@link coolingDryBulbC}. */
  readonly coolingWetBulbC: number; // [°C]
  /** Wet bulb above which the air is in 0.4 % of the hours. */
  readonly humidWetBulbC: number; // [°C]
  /** Mean dry bulb at {@link humidWetBulbC}. */
  readonly humidDryBulbC: number; // [°C]
}

/** Values that the file did not have. */
export interface InterpolatedHour {
  /** Index in {@link WeatherYear.hours}. */
  readonly hour: number;
  /** Columns that were filled: all of them if the hour itself was missing. */
  readonly columns: readonly (keyof WeatherHour)[];
}

/** A year of weather as frozen plain data, from any kind of file. */
export interface WeatherYear {
  /** File of the hours. */
  readonly source: WeatherSource;
  /** Location where the weather was measured or computed. */
  readonly location: WeatherLocation;
  /** Local standard time minus UTC. */
  readonly utcOffsetH: number; // [h]
  /** 8,760 hours in local standard time: hour i is from i to i + 1 h after the start of 1 January. */
  readonly hours: readonly WeatherHour[];
  /** Moment of each hour to which the irradiance belongs: 0.5 for a sum over the hour, the file's irradiance time offset for PVGIS. */
  readonly irradianceMomentH: number; // [h]
  /** Filled gaps; empty unless `interpolateUpTo` was set for its reader. */
  readonly interpolated: readonly InterpolatedHour[];
  /** Notes of the reader on what it found and did, in sentences. */
  readonly notes: readonly string[];
  /** Design conditions in the header; missing if it quotes none. */
  readonly published?: PublishedConditions;
}
