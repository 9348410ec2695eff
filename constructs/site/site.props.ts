import { z } from "zod";
import { standardPressurePa } from "../engineering/thermal/air/standard-pressure";
import { siteRanges } from "../plausibility/site";
import { intBetween, numberBetween } from "../props/between";
import { elevationM } from "../props/elevation-range";
import { type HorizonPointProps, horizonSchema } from "../props/horizon";
import { nominalBounds } from "../props/nominal-frequency";
import { optional } from "../props/optional";
import { azimuthSchema } from "../props/orientation";
import { addProblem } from "../props/problems/add-problem";
import { shownValue } from "../props/problems/issue-message";
import { propsSchema } from "../props/props-schema";
import { duration, elevation, frequency, lineToLineVoltage, power, pressure, ratio } from "../props/quantities";
import { type FrequencyRangeProps, frequencyRange } from "../props/ranges";
import { transformed } from "../props/transformed";
import { askedBeside, objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import {
  type AngleLike,
  type DurationLike,
  type FrequencyLike,
  type LengthLike,
  type LineToLineVoltageLike,
  type PowerLike,
  Pressure,
  type PressureLike,
  type RatioLike,
} from "../units";
import { isVoltageToNeutral } from "../units/three-phase-voltage";
import { type AutonomyProps, autonomySchema } from "./autonomy.props";
import { type BackhaulProps, backhaulSchema } from "./backhaul.props";
import { type ClimatePoint, type ClimatePointProps, climatePointSchema } from "./climate-point";
import { refuseContradiction, refuseUnreadFrequency } from "./contradicts-profile";
import type { Country } from "./countries";
import { countryField } from "./countries/country-field";
import type { BuiltInCountry } from "./countries/profile/codes";
import type { CountryProps } from "./countries/profile/country.props";
import { knownValue } from "./countries/profile/fact";
import { type DownlinkPromisesProps, downlinkPromisesSchema } from "./downlink-promises.props";
import { type EnvironmentProps, environmentSchema } from "./environment.props";
import { type GridAvailabilityProps, gridAvailabilitySchema } from "./grid-availability";
import { refuseOutside } from "./outside-country";
import { refuseStrayPapers } from "./paper-problems";
import { type PapersProps, papersSchema } from "./papers.props";
import { type RadioClimateProps, radioClimateSchema } from "./radio/radio-climate.props";
import { type RadioLicenceProps, radioLicenceSchema } from "./radio/radio-licence.props";
import { type RouteProps, routeSchema } from "./route.props";
import type { WeatherYear } from "./weather-year";
import { weatherYearSchema } from "./weather-year.props";

/** The location of a site. */
export interface PositionProps {
  /** Latitude, north positive. [°] */
  readonly latitude: number;
  /** Longitude, east positive. [°] */
  readonly longitude: number;
  /** Elevation above mean sea level. */
  readonly elevation: LengthLike;
  /** Reason and owner of a position outside the site's country. @default none */
  readonly unusual?: Unusual<"latitude">;
}

/** The weather that the node must survive. */
export interface ClimateProps {
  /** Highest dry bulb, with the humidity at that time. */
  readonly hottest: ClimatePointProps;
  /** Highest humidity, with the dry bulb at that time. @default not judged */
  readonly mostHumid?: ClimatePointProps;
  /** Lowest dry bulb, at which coolant must not freeze and the room must stay warm. */
  readonly coldest: ClimatePointProps;
}

/** The public grid at the site. */
export interface GridProps {
  /** Nominal voltage between two lines. It may differ from the country's. */
  readonly nominal: LineToLineVoltageLike;
  /** Nominal frequency. @default the country's */
  readonly frequency?: FrequencyLike;
  /** Whether the grid has a neutral. With `false`, parts connected to neutral fail unless a transformer or converter provides one. @default true */
  readonly neutral?: boolean;
  /** Frequencies that last for minutes or longer. @default not judged */
  readonly frequencyRange?: FrequencyRangeProps;
  /** Lowest lasting voltage, as a share of nominal. */
  readonly minimum: RatioLike;
  /** Outages that the node must ride through. @default none */
  readonly outages?: {
    /** The longest outage that the node must ride through. */
    readonly longest: DurationLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"longest">;
  };
  /** Hours with and without the grid, for the year of a site with weather. @default always */
  readonly availability?: GridAvailabilityProps;
  /** Highest power from the grid by its contract, for the year of a site with weather. @default as much as the node needs */
  readonly importLimit?: PowerLike;
  /** Carbon intensity: grams of CO2 for a kilowatt-hour. @default not counted */
  readonly carbon?: {
    /** Grams of CO2 for a kilowatt-hour from the grid. [g/kWh] */
    readonly gramsPerKilowattHour: number;
    /** Source of its numbers. */
    readonly source: Source;
  };
  /** Source of the grid's numbers. */
  readonly source?: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"nominal" | "frequency" | "minimum" | "importLimit">;
}

/** The promises of a site: events that it must survive. Each promise adds scenarios that must pass. */
export interface PromisesProps {
  /** Redundancy of each kind of unit while every limit holds: with `N` none may be lost, with `N+1` any one. */
  readonly redundancy: {
    /** Redundancy of dry coolers. */
    readonly rejection: "N" | "N+1";
    /** Redundancy of the room's air conditioners. */
    readonly airConditioning: "N" | "N+1";
    /** Redundancy of feeds. With `2N`, each feed may lose its source, or fail together with the UPS, plants and batteries that it alone supplies. */
    readonly feeds: "N" | "2N";
    /** Redundancy of the pumps of both loops. @default N */
    readonly pumps?: "N" | "N+1";
    /** Redundancy of coolant distribution units. @default N */
    readonly cdus?: "N" | "N+1";
    /** Redundancy of the units of every rectifier plant. @default "N" */
    readonly rectifiers?: "N" | "N+1";
    /** Redundancy of uninterruptible power supplies, one lost at a time. @default "N" */
    readonly ups?: "N" | "N+1";
    /** Redundancy of the sets of every genset plant, without the grid. @default "N" */
    readonly gensets?: "N" | "N+1";
    /** Redundancy of hosts: services of a lost host must fit on the others. @default "N" */
    readonly hosts?: "N" | "N+1";
  };
  /** Whether the heater alone must warm the room to its heating setpoint at the coldest point, such as after a long outage. @default false */
  readonly coldStart?: boolean;
  /** Promised time without the grid, or one on batteries and one on gensets: `{ batteries: "30 min", gensets: "24 h" }`. @default none */
  readonly autonomy?: AutonomyProps;
  /**
   * Load shedding without the grid: sheddable racks, workloads, receivers and antennas are switched off from priority 9 to `downTo`. Batteries and gensets must carry the rest.
   * @default nothing is shed
   */
  readonly shedding?: {
    /** Lowest priority that is shed: 9 is shed first, 1 last. */
    readonly downTo: number;
  };
  /** Time after an outage until batteries are full again. @default not judged */
  readonly recharge?: DurationLike;
  /** Whether the node must keep its limits without water, with dry pads. @default false */
  readonly waterLoss?: boolean;
  /** Time that the pads work without a delivery of water. @default none */
  readonly waterAutonomy?: DurationLike;
  /** Time that racks run without cooling after a loss of power: a time, or `"restart"` for the time until the last cooling unit runs again. @default none */
  readonly rideThrough?: DurationLike | "restart";
  /** Promised contacts, gaps and delivery times. @default not judged */
  readonly downlink?: DownlinkPromisesProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"autonomy" | "recharge" | "waterAutonomy" | "rideThrough">;
}

/** A site: everything that depends only on where the node stands. */
export interface SiteProps {
  /**
   * Two-letter code (ISO 3166-1) of a country with a profile in the library, or another country's profile. It states the grid frequency, and the certificates,
   * licences and papers that the country requires.
   */
  readonly country: BuiltInCountry | Country | CountryProps;
  /** Latitude, longitude and elevation above sea level. */
  readonly position: PositionProps;
  /** Air pressure. @default standard atmosphere at the elevation */
  readonly pressure?: PressureLike;
  /** Orientation of the room, clockwise from north. It is added to the azimuth of the envelope's surfaces, and to nothing else. @default 0 ° */
  readonly heading?: AngleLike;
  /** Skyline around the antennas, in true elevation angles. @default level */
  readonly horizon?: readonly HorizonPointProps[];
  /** Attenuation of radio waves by the air, from which links are computed. @default links are not computed */
  readonly radioClimate?: RadioClimateProps;
  /** Bands in which the site may receive. @default no licence; the country's rules decide whether one is needed */
  readonly radioLicence?: RadioLicenceProps;
  /** The weather that the node must survive: its hottest, coldest and, where it is judged, most humid air. */
  readonly climate: ClimateProps;
  /** The public grid: its voltage, how far it sags, and its outages. */
  readonly grid: GridProps;
  /** Promises of the site: the node is judged in each of their states. */
  readonly promises: PromisesProps;
  /** Connection from the site to the internet. @default not judged */
  readonly backhaul?: BackhaulProps;
  /** Corrosivity of the air, and the limit on noise. @default not judged */
  readonly environment?: EnvironmentProps;
  /** Largest box that the route to the site allows. @default not judged */
  readonly route?: RouteProps;
  /** Licences, exemptions settled with authorities, and lead times of papers. @default none */
  readonly papers?: PapersProps;
  /** Hours of one year, such as from `readEpw()` and `readPvgisTmy()`, for which the node is computed. @default no year is computed */
  readonly weather?: WeatherYear;
}

/** Removes the sun from the coldest point, which must be survived without its warmth. */
function withoutSun(point: ClimatePoint): ClimatePoint {
  return { otherIrradianceWPerM2: 0, ...point };
}

const climateSchema = propsSchema<ClimateProps>()({
  hottest: climatePointSchema,
  mostHumid: climatePointSchema.exactOptional(),
  coldest: transformed(climatePointSchema, withoutSun),
}).superRefine(({ hottest, mostHumid, coldest }, context) => {
  for (const [name, point] of Object.entries({ mostHumid, coldest })) {
    if (point && !(point.dryBulbC <= hottest.dryBulbC))
      addProblem(
        context,
        [name, "dryBulb"],
        `must be at most that of the hottest point, ${hottest.dryBulbC} °C, but is ${point.dryBulbC} °C: swap the two or correct one`,
      );
  }
  if (mostHumid?.humidity.kind === "dry") {
    addProblem(context, ["mostHumid"], "must state its humidity: add wetBulb, dewPoint or relativeHumidity");
  }
});

const swapped = ({ input }: { readonly input?: unknown }) =>
  `must be from -90 to 90 but is ${shownValue(input)}: correct it, or swap latitude and longitude`;

export const positionSchema = propsSchema<PositionProps>()({
  latitude: askedBeside(z.number().min(-90, { error: swapped }).max(90, { error: swapped })),
  longitude: numberBetween(-180, 180),
  elevation: elevation(elevationM),
});

function rideThroughProblem({ input }: { readonly input?: unknown }): string {
  return `must be a time or "restart" but is ${shownValue(input)}: write it like "120 s", or "restart" for the time until the last cooling unit runs again`;
}

/** Bounds of a station's pressure ÷ standard atmosphere at its elevation [-]: 86 % and 107 % were measured at sea level. */
const leastOfStandard = 0.85;
const mostOfStandard = 1.1;

/** Whether one unit may fail. */
const nPlusOne = z.enum(["N", "N+1"]);

export const siteSchema = propsSchema<SiteProps>()({
  country: countryField,
  position: positionSchema,
  ...optional({
    // Standard atmosphere at 11 km is 22.6 kPa; the highest ever measured at sea level is below 110 kPa
    pressure: pressure({
      min: Pressure.kilopascals(22),
      max: Pressure.kilopascals(110),
      remedy: "state the station's own pressure, not reduced to sea level",
    }),
    heading: azimuthSchema,
    horizon: horizonSchema,
    radioClimate: radioClimateSchema,
    radioLicence: radioLicenceSchema,
  }),
  climate: climateSchema,
  grid: propsSchema<GridProps>()({
    nominal: lineToLineVoltage({ positive: true, plausible: siteRanges.grid.nominal }),
    frequency: askedBeside(frequency(nominalBounds).exactOptional()),
    neutral: z.boolean().exactOptional(),
    frequencyRange: frequencyRange({ min: 40, max: 70, remedy: "no public grid deviates so far" }).exactOptional(),
    minimum: ratio({
      positive: true,
      max: 1,
      remedy: 'state a share of the nominal voltage, such as "0.85"',
      plausible: siteRanges.grid.minimum,
    }),
    ...optional({
      outages: objectWithUnusual({ longest: duration({ positive: true, plausible: siteRanges.grid.longestOutage }) }),
      availability: gridAvailabilitySchema,
      importLimit: power({
        positive: true,
        remedy: "leave it out if the grid has no limit",
        plausible: siteRanges.grid.importLimit,
      }),
      carbon: z.strictObject({ gramsPerKilowattHour: numberBetween(0, 2000), source: sourceSchema }),
      source: sourceSchema,
    }),
  }),
  weather: weatherYearSchema.exactOptional(),
  promises: propsSchema<PromisesProps>()({
    redundancy: z.strictObject({
      rejection: nPlusOne,
      airConditioning: nPlusOne,
      feeds: z.enum(["N", "2N"]),
      ...optional({
        pumps: nPlusOne,
        cdus: nPlusOne,
        rectifiers: nPlusOne,
        ups: nPlusOne,
        gensets: nPlusOne,
        hosts: nPlusOne,
      }),
    }),
    ...optional({
      coldStart: z.boolean(),
      autonomy: autonomySchema,
      recharge: duration({ positive: true, plausible: siteRanges.promises.recharge }),
      shedding: z.strictObject({ downTo: intBetween(1, 9) }),
      waterLoss: z.boolean(),
      waterAutonomy: duration({ positive: true, plausible: siteRanges.promises.waterAutonomy }),
      rideThrough: z.union([z.literal("restart"), duration({ positive: true, plausible: siteRanges.promises.rideThrough })], {
        error: rideThroughProblem,
      }),
      downlink: downlinkPromisesSchema,
    }),
  }),
  ...optional({ backhaul: backhaulSchema, environment: environmentSchema, route: routeSchema, papers: papersSchema }),
}).superRefine(({ country: { profile }, grid, position, pressure: given, papers }, context) => {
  refuseOutside(profile, position, context);
  if (papers) refuseStrayPapers(profile, papers, context);
  const meantV = profile.grid.lineToLineV.value?.find((volts) => isVoltageToNeutral(grid.nominal.volts, volts));
  if (meantV !== undefined && !profile.grid.lineToLineV.value?.includes(grid.nominal.volts))
    addProblem(
      context,
      ["grid", "nominal"],
      `must be the voltage between two lines but is ${grid.nominal}, which the grid of ${profile.code} has to neutral: write "${meantV} V line-to-line"`,
    );
  refuseContradiction(profile, grid, context);
  refuseUnreadFrequency(profile, grid, context);
  const nominalHz = grid.frequency?.hertz ?? knownValue(profile.grid.frequencyHz);
  const { minimum: lowest, maximum: highest } = grid.frequencyRange ?? {};
  if (lowest && highest && lowest.hertz < highest.hertz && !(nominalHz >= lowest.hertz && nominalHz <= highest.hertz))
    addProblem(
      context,
      ["grid", "frequencyRange"],
      `must include the nominal frequency of ${nominalHz} Hz but is ${lowest} to ${highest}: correct one of the two`,
    );
  if (!given) return;
  const standardPa = standardPressurePa(position.elevation.metres);
  const share = given.pascals / standardPa;
  if (share >= leastOfStandard && share <= mostOfStandard) return;
  const message = `must be near the ${(standardPa / 1000).toFixed(1)} kPa of the standard atmosphere at ${position.elevation} but is ${given}: state the station's own pressure, not reduced to sea level, or correct the elevation`;
  addProblem(context, ["pressure"], message);
});
