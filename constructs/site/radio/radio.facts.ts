import type { z } from "zod";
import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { bandHzOf } from "../../props/radio-band";
import type { Source } from "../../provenance/source";
import { defaultFact, type StatedFact } from "../../provenance/stated-fact";
import type { RadioClimateSources, radioClimateSchema } from "./radio-climate.props";
import type { radioLicenceSchema } from "./radio-licence.props";

/** The air over a site, for the computation of links. */
export interface SiteRadioClimate {
  /** Rain rate that is exceeded for 0.01 % of the year. */
  readonly rainRateMmPerH: number; // [mm/h]
  /** Mean rain height above sea level. */
  readonly rainHeightKm: number; // [km]
  /** Air pressure without that of water vapour. */
  readonly dryPressureHpa: number; // [hPa]
  /** Air temperature at the ground. */
  readonly temperatureK: number; // [K]
  /** Density of water vapour at the ground. */
  readonly vapourGPerM3: number; // [g/m³]
  /** Cloud liquid water over a square metre. */
  readonly cloudLiquidKgPerM2: number; // [kg/m²]
  /** Wet term of the refractivity, in N-units. */
  readonly wetRefractivity: number;
  /** Mean temperature of the air that radiates; undefined: 275 K. */
  readonly mediumK?: number; // [K]
  /** Source of each number, by its name. */
  readonly sources: Readonly<Record<keyof RadioClimateSources, Source>>;
}

/** The bands in which a site may receive. */
export interface SiteRadioLicence {
  /** Bands from the lower to the upper edge. */
  readonly bandsHz: readonly (readonly [min: number, max: number])[]; // [Hz]
  /** Number and holder of the licence. */
  readonly source: Source;
}

/** Returns a radio climate in the units of its equations. */
export function radioClimateFacts(props: z.output<typeof radioClimateSchema>): SiteRadioClimate {
  const { source, sources = {} } = props;
  return {
    rainRateMmPerH: props.rainRateMmPerH,
    rainHeightKm: props.rainHeight.metres / 1000,
    dryPressureHpa: props.dryPressure.pascals / 100,
    temperatureK: props.temperature.kelvins,
    vapourGPerM3: props.vapourGPerM3,
    cloudLiquidKgPerM2: props.cloudLiquidKgPerM2,
    wetRefractivity: props.wetRefractivity,
    ...defined({ mediumK: props.mediumTemperature?.kelvins }),
    sources: {
      rainRate: sources.rainRate ?? source,
      rainHeight: sources.rainHeight ?? source,
      dryPressure: sources.dryPressure ?? source,
      temperature: sources.temperature ?? source,
      vapour: sources.vapour ?? source,
      cloudLiquid: sources.cloudLiquid ?? source,
      wetRefractivity: sources.wetRefractivity ?? source,
    },
  };
}

export function radioLicenceFacts({ bands, source }: z.output<typeof radioLicenceSchema>): SiteRadioLicence {
  return { bandsHz: bands.map(bandHzOf), source };
}

/** Returns the sources of the numbers of climate and licence. */
export function radioStated(climate: SiteRadioClimate | undefined, licence: SiteRadioLicence | undefined): StatedFact[] {
  const ofClimate = Object.entries(climate?.sources ?? {}).map(([name, source]) => ({
    path: `site/radio-climate/${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    source,
  }));
  return compact([
    ...ofClimate,
    climate && climate.mediumK === undefined && defaultFact("site/radio-climate/medium-temperature", "Mean radiating temperature of 275 K"),
    licence && { path: "site/radio-licence", source: licence.source },
  ]);
}
