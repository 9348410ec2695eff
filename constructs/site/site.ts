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

/** A site as frozen plain data: {@link SiteProps} with quantities as numbers, in the unit at the end of each name. */
export interface Site {
  /** Code of the country (ISO 3166-1, two letters). */
  readonly country: CountryCode;
  /** Profile of the country. */
  readonly profile: CountryProfile;
  /** Location of the site. */
  readonly position: {
    /** Latitude, north positive. */
    readonly latitudeDegrees: number; // [°] north positive
    /** Longitude, east positive. */
    readonly longitudeDegrees: number; // [°] east positive
    /** Elevation above mean sea level. */
    readonly elevationM: number; // [m] above mean sea level
  };
  /** Air pressure; undefined: standard atmosphere at the elevation. */
  readonly pressurePa?: number; // [Pa]
  /** Orientation of the room, added to the azimuth of surfaces; undefined: 0. */
  readonly headingDegrees?: number; // [°] from north over east
  /** Skyline around the antennas, azimuth and elevation of its corners; undefined: level. */
  readonly horizon?: readonly (readonly [azimuthDegrees: number, elevationDegrees: number])[]; // [°]
  /** Air over the site, with which links are computed; undefined: no link is computed. */
  readonly radioClimate?: SiteRadioClimate;
  /** Bands in which it may receive; undefined: no licence. */
  readonly radioLicence?: SiteRadioLicence;
  /** Climate points that the node must survive. */
  readonly climate: {
    /** Highest dry bulb, with the humidity at that time. */
    readonly hottest: ClimatePoint;
    /** Highest humidity, with the dry bulb at that time. */
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
    /** `false` if the grid has no neutral; undefined: it has one. */
    readonly neutral?: false;
    /** Frequencies that last for minutes or longer. */
    readonly frequencyRangeHz?: readonly [min: number, max: number]; // [Hz]
    /** Lowest lasting voltage ÷ nominal voltage. */
    readonly minimumShare: number; // [-]
    /** Outages that the node must ride through. */
    readonly outages?: {
      /** The longest outage. */
      readonly longestS: number; // [s]
    };
    /** Hours with and without the grid; undefined: always there. */
    readonly availability?: GridAvailabilityProps;
    /** Highest power from the grid. */
    readonly importLimitW?: number; // [W]
    /** Carbon intensity of the grid. */
    readonly carbon?: {
      /** Grams of CO2 for a kilowatt-hour. [g/kWh] */
      readonly gramsPerKWh: number;
      /** Source of the number. */
      readonly source: Source;
    }; // [g/kWh]
    /** Source of the grid's numbers. */
    readonly source?: Source;
  };
  /** The promises of the site. */
  readonly promises: PromisedAutonomy & {
    /** Redundancy of each kind of unit. */
    readonly redundancy: PromisesProps["redundancy"];
    /** Whether the heater alone must warm the room to its heating setpoint at the coldest point. */
    readonly coldStart?: boolean;
    /** Time after an outage until batteries are full again. */
    readonly rechargeS?: number; // [s]
    /** Lowest priority that is shed without the grid. */
    readonly sheddingDownTo?: number;
    /** Whether the node must keep its limits without water for the pads. */
    readonly waterLoss?: boolean;
    /** Time without a delivery of water. */
    readonly waterAutonomyS?: number; // [s]
    /** Time without cooling after a loss of power [s], or `"restart"` until the last cooling unit runs again. */
    readonly rideThroughS?: number | "restart";
    /** Promised contacts, gaps and delivery times. */
    readonly downlink?: DownlinkPromises;
  };
  /** Connection from the site to the internet. */
  readonly backhaul?: BackhaulFacts;
  /** Corrosivity of the air, and the limit on noise. */
  readonly environment?: {
    /** Corrosivity of the air. */
    readonly corrosivity?: CorrosivityProps;
    /** Limit on the sound power of all outdoor equipment. */
    readonly soundPower?: {
      /** Highest sound power level. */
      readonly limitDb: number; // [dB(A)]
      /** Source of the limit. */
      readonly source: Source;
    };
  };
  /** Largest box that the route to the site allows. */
  readonly route?: RouteFacts;
  /** Papers for the country; undefined: none, and no exemption is settled. */
  readonly papers?: SitePapers;
  /** Year of weather for which the node is computed. */
  readonly weather?: WeatherYear;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: readonly UnusualFact[];
}

/** The papers of a site for its country. */
export interface SitePapers {
  /** Day on which the shipment reaches the country. @default not known */
  readonly arrival?: string;
  /** Certificates and licences of all but parts. */
  readonly licences: readonly CertificateProps[];
  /** Schemes that are confirmed to require nothing here. */
  readonly notRequired: readonly NotRequiredProps[];
  /** Time to obtain a paper, by the id of its scheme. */
  readonly leadTimeDays: Readonly<Record<string, number>>; // [d]
  /** Calibrated instruments. */
  readonly instruments: readonly InstrumentProps[];
}

/** The props of each site; none for a site that was changed afterwards by spread. */
const givenProps = new WeakMap<Site, SiteProps>();

/** Returns the props from which a site was defined; undefined for a site that is not from `defineSite()`. */
export function propsOfSite(site: Site): SiteProps | undefined {
  return givenProps.get(site);
}

/**
 * Defines a site from its props, which are parsed once. The same site can serve any number of designs.
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

/** Returns the sky of a site, and its connection to the internet. */
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
