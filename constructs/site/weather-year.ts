/** Hours of a year without a leap day, as every reader gives it. */
export const hoursPerYear = 8760; // [h]

/** One hour of outdoor air, sun and wind. */
export interface WeatherHour {
  /** Temperature of the air in the shade. [°C] */
  readonly dryBulbC: number; // [°C]
  /** At most 1. */
  readonly relativeHumidity: number; // [-]
  /** At the station, not reduced to sea level. */
  readonly pressurePa: number; // [Pa]
  /** Sum over the hour, or in a PVGIS file the value of one moment of it. */
  readonly globalHorizontalWPerM2: number; // [W/m²]
  /** Sunlight on a plane that faces the sun. [W/m²] */
  readonly directNormalWPerM2: number; // [W/m²]
  /** Light of the sky without the sun, on a horizontal plane. [W/m²] */
  readonly diffuseHorizontalWPerM2: number; // [W/m²]
  /** At 10 m above the ground. */
  readonly windSpeedMPerS: number; // [m/s]
}

/** Where the weather was measured or modelled. */
export interface WeatherLocation {
  /** North positive. [°] */
  readonly latitudeDegrees: number; // [°] north positive
  /** East positive. [°] */
  readonly longitudeDegrees: number; // [°] east positive
  /** Above mean sea level. [m] */
  readonly elevationM: number; // [m] above mean sea level
}

/** Which file the weather comes from. */
export interface WeatherSource {
  /** Name of the file. */
  readonly file: string;
  /** How the file is written; `formula` for a year that was computed. */
  readonly format: "EPW" | "PVGIS TMY" | "formula";
  /** Who made the data, as the file says: `TMY3`. */
  readonly provider: string;
  /** Name and number of the station, where the file has one. */
  readonly station?: string;
  /** Years that the months were taken from: `1973–2005`. */
  readonly years: string;
}

/** Design conditions of the station that the file's header quotes from ASHRAE. */
export interface PublishedConditions {
  /** Edition of the document, as a year. */
  readonly edition: string;
  /** Colder in 0.4 % of the hours. */
  readonly heatingDryBulbC: number; // [°C]
  /** Warmer in 0.4 % of the hours. */
  readonly coolingDryBulbC: number; // [°C]
  /** Mean coincident with {@link coolingDryBulbC}. */
  readonly coolingWetBulbC: number; // [°C]
  /** More humid in 0.4 % of the hours. */
  readonly humidWetBulbC: number; // [°C]
  /** Mean coincident with {@link humidWetBulbC}. */
  readonly humidDryBulbC: number; // [°C]
}

/** Values that were not in the file. */
export interface InterpolatedHour {
  /** Place in {@link WeatherYear.hours}. */
  readonly hour: number;
  /** What was filled: all of them where the hour itself was missing. */
  readonly columns: readonly (keyof WeatherHour)[];
}

/** A year of weather as frozen plain data, whatever file it came from. */
export interface WeatherYear {
  /** The file that the hours come from. */
  readonly source: WeatherSource;
  /** Where the weather was measured or computed. */
  readonly location: WeatherLocation;
  /** Local standard time less UTC. */
  readonly utcOffsetH: number; // [h]
  /** 8,760 hours in local standard time: number i lasts from i to i + 1 h after the beginning of 1 January. */
  readonly hours: readonly WeatherHour[];
  /** When in its hour the irradiance holds: 0.5 for a sum over the hour, the file's irradiance time offset for PVGIS. */
  readonly irradianceMomentH: number; // [h]
  /** Empty unless `interpolateUpTo` of its reader was given. */
  readonly interpolated: readonly InterpolatedHour[];
  /** What the reader met and did, in sentences for a person. */
  readonly notes: readonly string[];
  /** Missing where the header quotes none. */
  readonly published?: PublishedConditions;
}
