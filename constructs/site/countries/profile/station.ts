import type { Source } from "../../../provenance/source";

/** The published design conditions of a weather station, for screening sites and to compare with a site. They are never the climate of a site. */
export interface Station {
  /** Name in the publication. */
  readonly name: string;
  /** Number of the World Meteorological Organization (WMO). */
  readonly wmo: string;
  /** Latitude, north positive. */
  readonly latitude: number; // [°]
  /** Longitude, east positive. */
  readonly longitude: number; // [°]
  /** Elevation above mean sea level. */
  readonly elevationM: number; // [m]
  /** Dry bulb that is exceeded in 0.4 % of the hours of a year. */
  readonly coolingDryBulbC: number; // [°C]
  /** Mean wet bulb in those hours. */
  readonly coolingWetBulbC: number; // [°C]
  /** Wet bulb that is exceeded in 0.4 % of the hours. */
  readonly evaporationWetBulbC: number; // [°C]
  /** Mean dry bulb in those hours. @default not read */
  readonly evaporationDryBulbC?: number; // [°C]
  /** Dew point that is exceeded in 0.4 % of the hours. */
  readonly humidDewPointC: number; // [°C]
  /** Dry bulb that is exceeded in 99.6 % of the hours. */
  readonly heatingDryBulbC: number; // [°C]
  /** Mean of the highest dry bulbs of each year. @default not published */
  readonly meanMaximumC?: number; // [°C]
  /** Mean of the lowest dry bulbs of each year. @default not published */
  readonly meanMinimumC?: number; // [°C]
  /** Dry bulb that returns once in 50 years. @default not published */
  readonly maximumOf50YearsC?: number; // [°C]
  /** Publication. */
  readonly source: Source;
}

/** The columns with the position of a station, and the source of its row. */
type StationPlace = "name" | "wmo" | "latitude" | "longitude" | "elevationM" | "source";

/** The columns of a row that make the most humid climate point of a screening site. */
export interface HumidStation extends Pick<Station, StationPlace | "evaporationWetBulbC" | "evaporationDryBulbC" | "coolingDryBulbC"> {}

/** The columns of a row that make the coldest climate point of a screening site. */
export interface ColdStation extends Pick<Station, StationPlace | "heatingDryBulbC" | "meanMinimumC"> {}
