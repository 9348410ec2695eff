import type { Source } from "../../../provenance/source";

/** Design conditions of a weather station, as they were published: for the study of a country, and to compare with a site. They are never a site's own. */
export interface Station {
  /** As the publication names it. */
  readonly name: string;
  /** Number of the World Meteorological Organization. */
  readonly wmo: string;
  /** North positive. */
  readonly latitude: number; // [°]
  /** East positive. */
  readonly longitude: number; // [°]
  /** Above mean sea level. */
  readonly elevationM: number; // [m]
  /** Exceeded 0.4 % of the hours of a year. */
  readonly coolingDryBulbC: number; // [°C]
  /** Mean wet bulb in those hours. */
  readonly coolingWetBulbC: number; // [°C]
  /** Wet bulb that is exceeded 0.4 % of the hours. */
  readonly evaporationWetBulbC: number; // [°C]
  /** Mean dry bulb in those hours. @default not read */
  readonly evaporationDryBulbC?: number; // [°C]
  /** Dew point that is exceeded 0.4 % of the hours. */
  readonly humidDewPointC: number; // [°C]
  /** Exceeded 99.6 % of the hours. */
  readonly heatingDryBulbC: number; // [°C]
  /** Mean of the highest dry bulbs of each year. @default not published */
  readonly meanMaximumC?: number; // [°C]
  /** Mean of the lowest dry bulbs of each year. @default not published */
  readonly meanMinimumC?: number; // [°C]
  /** Dry bulb that returns once in 50 years. @default not published */
  readonly maximumOf50YearsC?: number; // [°C]
  /** Where it was published. */
  readonly source: Source;
}

/** Where a station stands, and where its row was published. */
type StationPlace = "name" | "wmo" | "latitude" | "longitude" | "elevationM" | "source";

/** What of a row makes the most humid point of a study. */
export interface HumidStation extends Pick<Station, StationPlace | "evaporationWetBulbC" | "evaporationDryBulbC" | "coolingDryBulbC"> {}

/** What of a row makes the coldest point of a study. */
export interface ColdStation extends Pick<Station, StationPlace | "heatingDryBulbC" | "meanMinimumC"> {}
