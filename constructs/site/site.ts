import type { z } from "zod";
import { defined } from "../plain/defined";
import { deepFreeze } from "../props/deep-freeze";
import { maskOf } from "../props/horizon";
import { parseProps } from "../props/parse-props";
import { hertzOf } from "../props/ranges";
import { type UnusualFact, unusualFacts } from "../props/unusual";
import type { CertificateProps } from "../provenance/certificate";
import type { Source } from "../provenance/source";
import { type PromisedAutonomy, promisedAutonomy } from "./autonomy.props";
import { type BackhaulFacts, backhaulFacts } from "./backhaul.props";
import type { ClimatePoint } from "./climate-point";
import type { CountryCode, CountryProfile } from "./countries";
import { knownValue } from "./countries/profile/fact";
import { type DownlinkPromises, downlinkPromises } from "./downlink-promises.props";
import type { CorrosivityProps } from "./environment.props";
import type { GridAvailabilityProps } from "./grid-availability";
import type { InstrumentProps, NotRequiredProps, ParsedPapers } from "./papers.props";
import { radioClimateFacts, radioLicenceFacts, type SiteRadioClimate, type SiteRadioLicence } from "./radio/radio.facts";
import { type RouteFacts, routeFacts } from "./route.props";
import { type PromisesProps, type SiteProps, siteSchema } from "./site.props";
import type { WeatherYear } from "./weather-year";

/** A site as frozen plain data: {@link SiteProps} with every quantity in the unit that its name ends in. */
export interface Site {
  /** Code of the country (ISO 3166-1, two letters). */
  readonly country: CountryCode;
  /** What the country brings to it. */
  readonly profile: CountryProfile;
  /** Where the site lies. */
  readonly position: {
    /** Latitude, north positive. */
    readonly latitudeDegrees: number; // [°] north positive
    /** Longitude, east positive. */
    readonly longitudeDegrees: number; // [°] east positive
    /** Height above mean sea level. */
    readonly elevationM: number; // [m] above mean sea level
  };
  /** Undefined: standard atmosphere at the elevation. */
  readonly pressurePa?: number; // [Pa]
  /** Added to the azimuth of surfaces; undefined: 0. */
  readonly headingDegrees?: number; // [°] from north over east
  /** Skyline around the antennas, azimuth and elevation of its corners; undefined: level. */
  readonly horizon?: readonly (readonly [azimuthDegrees: number, elevationDegrees: number])[]; // [°]
  /** The air as links meet it; undefined: no link is computed. */
  readonly radioClimate?: SiteRadioClimate;
  /** Bands in which it may receive; undefined: none are licensed. */
  readonly radioLicence?: SiteRadioLicence;
  /** The points of the climate that the node must stand. */
  readonly climate: {
    /** Peak dry bulb and the humidity that comes with it. */
    readonly hottest: ClimatePoint;
    /** Peak humidity and the dry bulb that comes with it. */
    readonly mostHumid?: ClimatePoint;
    /** Lowest dry bulb. */
    readonly coldest: ClimatePoint;
  };
  /** The public grid at the site. */
  readonly grid: {
    /** Nominal voltage between two lines. */
    readonly lineToLineV: number; // [V] nominal
    /** Nominal frequency. */
    readonly frequencyHz: number; // [Hz]
    /** Has it a neutral? Undefined: it has. */
    readonly neutral?: false;
    /** How far it strays. */
    readonly frequencyRangeHz?: readonly [min: number, max: number]; // [Hz]
    /** Lowest voltage that lasts ÷ nominal. */
    readonly minimumShare: number; // [-]
    /** How long the grid is gone at most. */
    readonly outages?: {
      /** The longest outage. */
      readonly longestS: number; // [s]
    };
    /** Undefined: always there. */
    readonly availability?: GridAvailabilityProps;
    /** Most that it gives. */
    readonly importLimitW?: number; // [W]
    /** What a kilowatt-hour of the grid emits. */
    readonly carbon?: {
      /** Grams of CO2 for a kilowatt-hour. [g/kWh] */
      readonly gramsPerKWh: number;
      /** Where the numbers come from. */
      readonly source: Source;
    }; // [g/kWh]
    /** Where the numbers come from. */
    readonly source?: Source;
  };
  /** What the site promises to survive. */
  readonly promises: PromisedAutonomy & {
    /** How many units of each kind may be lost. */
    readonly redundancy: PromisesProps["redundancy"];
    /** Whether the room reaches its heating setpoint by its heater alone at the coldest point. */
    readonly coldStart?: boolean;
    /** Time after an outage in which batteries are full again. */
    readonly rechargeS?: number; // [s]
    /** Lowest priority number that is shed without the grid. */
    readonly sheddingDownTo?: number;
    /** Stands the loss of the pads' water. */
    readonly waterLoss?: boolean;
    /** Time without a delivery of water. */
    readonly waterAutonomyS?: number; // [s]
    /** Time without cooling after a loss of power [s], or until the last cooling unit runs again. */
    readonly rideThroughS?: number | "restart";
    /** What is received of the satellites. */
    readonly downlink?: DownlinkPromises;
  };
  /** The way from the site to the rest of the world. */
  readonly backhaul?: BackhaulFacts;
  /** What the air does to metal, and how loud the node may be. */
  readonly environment?: {
    /** How corrosive the outdoor air is. */
    readonly corrosivity?: CorrosivityProps;
    /** Most sound power that the node may give to its surroundings. */
    readonly soundPower?: {
      /** The most that is allowed. */
      readonly limitDb: number; // [dB(A)]
      /** Where the numbers come from. */
      readonly source: Source;
    };
  };
  /** What the way to it lets pass. */
  readonly route?: RouteFacts;
  /** What it shows to its country; undefined: nothing is held, and nothing settled. */
  readonly papers?: SitePapers;
  /** The year of weather that the node is carried through. */
  readonly weather?: WeatherYear;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: readonly UnusualFact[];
}

/** What a site shows to its country. */
export interface SitePapers {
  /** Day on which the shipment reaches the country. @default not known */
  readonly arrival?: string;
  /** Certificates and licences of all but parts. */
  readonly licences: readonly CertificateProps[];
  /** What a scheme does not ask here. */
  readonly notRequired: readonly NotRequiredProps[];
  /** How long it takes until a paper is held, by the id of its scheme. */
  readonly leadTimeDays: Readonly<Record<string, number>>; // [d]
  /** Calibrated instruments. */
  readonly instruments: readonly InstrumentProps[];
}

/** What each site was made of: of one that was changed afterwards, by spread, nothing. */
const givenProps = new WeakMap<Site, SiteProps>();

/** The props that a site was defined by; undefined of one that `defineSite()` did not give. */
export function propsOfSite(site: Site): SiteProps | undefined {
  return givenProps.get(site);
}

/**
 * Parses a site once. The same site serves any number of designs.
 *
 * @param name for errors
 * @throws PropsError with every problem
 */
export function defineSite(props: SiteProps, name = "site"): Site {
  const parsed = parseProps(siteSchema, name, props);
  const {
    country: { profile },
    position,
    pressure,
    heading,
    climate,
    grid,
    promises,
    backhaul,
    environment,
    route,
    papers,
    weather,
  } = parsed;
  const unusual = unusualFacts({ position, grid, promises, backhaul, environment, route });
  const site = deepFreeze<Site>({
    country: profile.code,
    profile,
    position: { latitudeDegrees: position.latitude, longitudeDegrees: position.longitude, elevationM: position.elevation.metres },
    ...defined({ pressurePa: pressure?.pascals, headingDegrees: heading?.degrees }),
    ...reachOf(parsed),
    climate,
    ...(route && { route: routeFacts(route) }),
    ...defined({ weather }),
    ...(unusual.length > 0 && { unusual }),
    grid: gridOf(parsed),
    promises: promisesOf(parsed),
    ...(papers && { papers: papersOf(papers, profile) }),
    ...(environment && {
      environment: defined({
        corrosivity: environment.corrosivity,
        soundPower: environment.soundPower && { limitDb: environment.soundPower.limit.decibels, source: environment.soundPower.source },
      }),
    }),
  });
  givenProps.set(site, props);
  return site;
}

type ParsedSite = z.output<typeof siteSchema>;

/** What the site sees of the sky, and its way to the rest of the world. */
function reachOf({ horizon, radioClimate, radioLicence, backhaul }: ParsedSite): Partial<Site> {
  return defined({
    horizon: horizon && maskOf(horizon),
    radioClimate: radioClimate && radioClimateFacts(radioClimate),
    radioLicence: radioLicence && radioLicenceFacts(radioLicence),
    backhaul: backhaul && backhaulFacts(backhaul),
  });
}

function gridOf({ grid, country: { profile } }: ParsedSite): Site["grid"] {
  return defined({
    lineToLineV: grid.nominal.volts,
    frequencyHz: grid.frequency?.hertz ?? knownValue(profile.grid.frequencyHz),
    neutral: grid.neutral === false ? grid.neutral : undefined,
    frequencyRangeHz: grid.frequencyRange && hertzOf(grid.frequencyRange),
    minimumShare: grid.minimum.value,
    outages: grid.outages && { longestS: grid.outages.longest.seconds },
    availability: grid.availability,
    importLimitW: grid.importLimit?.watts,
    carbon: grid.carbon && { gramsPerKWh: grid.carbon.gramsPerKilowattHour, source: grid.carbon.source },
    source: grid.source,
  });
}

function papersOf(
  { arrival, licences = [], notRequired = [], leadTimes = {}, instruments = [] }: ParsedPapers,
  { certification }: CountryProfile,
): SitePapers {
  const timed = certification.flatMap(({ id }) => {
    const time = Object.hasOwn(leadTimes, id) ? leadTimes[id] : undefined;
    return time ? [[id, time.days] as const] : [];
  });
  return {
    ...defined({ arrival }),
    licences,
    notRequired,
    leadTimeDays: Object.fromEntries(timed),
    instruments,
  };
}

function promisesOf({ promises }: ParsedSite): Site["promises"] {
  return {
    redundancy: promises.redundancy,
    ...(promises.coldStart && { coldStart: true }),
    ...promisedAutonomy(promises.autonomy),
    ...defined({
      rechargeS: promises.recharge?.seconds,
      sheddingDownTo: promises.shedding?.downTo,
      waterLoss: promises.waterLoss,
      waterAutonomyS: promises.waterAutonomy?.seconds,
    }),
    ...(promises.rideThrough && {
      rideThroughS: promises.rideThrough === "restart" ? promises.rideThrough : promises.rideThrough.seconds,
    }),
    ...(promises.downlink && { downlink: downlinkPromises(promises.downlink) }),
  };
}
