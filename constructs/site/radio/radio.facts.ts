import type { z } from "zod";
import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { bandHzOf } from "../../props/radio-band";
import type { Source } from "../../provenance/source";
import { defaultFact, type StatedFact } from "../../provenance/stated-fact";
import type { RadioClimateSources, radioClimateSchema } from "./radio-climate.props";
import type { radioLicenceSchema } from "./radio-licence.props";

/** The air over a site as links meet it. */
export interface SiteRadioClimate {
  /** Exceeded for 0.01 % of the year. */
  readonly rainRateMmPerH: number; // [mm/h]
  /** Above the sea. */
  readonly rainHeightKm: number; // [km]
  /** Without that of the vapour. */
  readonly dryPressureHpa: number; // [hPa]
  /** At the ground. */
  readonly temperatureK: number; // [K]
  /** At the ground. */
  readonly vapourGPerM3: number; // [g/m³]
  /** Liquid water of the clouds. */
  readonly cloudLiquidKgPerM2: number; // [kg/m²]
  /** Wet term of the refractivity, in N-units. */
  readonly wetRefractivity: number;
  /** Of the air that radiates; undefined: 275 K. */
  readonly mediumK?: number; // [K]
  /** Where each number comes from, by its name. */
  readonly sources: Readonly<Record<keyof RadioClimateSources, Source>>;
}

/** Bands in which a site may receive. */
export interface SiteRadioLicence {
  /** From the lower to the upper edge. */
  readonly bandsHz: readonly (readonly [min: number, max: number])[]; // [Hz]
  /** The licence. */
  readonly source: Source;
}

/** A radio climate in the units of its equations. */
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

/** A licence with its bands in hertz. */
export function radioLicenceFacts({ bands, source }: z.output<typeof radioLicenceSchema>): SiteRadioLicence {
  return { bandsHz: bands.map(bandHzOf), source };
}

/** Where the numbers of climate and licence come from. */
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
