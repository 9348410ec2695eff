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

/** Where the site is. */
export interface PositionProps {
  /** North positive. [°] */
  readonly latitude: number;
  /** East positive. [°] */
  readonly longitude: number;
  /** Above mean sea level. */
  readonly elevation: LengthLike;
  /** Why it lies outside the country that the site names. @default none */
  readonly unusual?: Unusual<"latitude">;
}

/** The weather that the node must stand. */
export interface ClimateProps {
  /** Peak dry bulb and the humidity that comes with it. */
  readonly hottest: ClimatePointProps;
  /** Peak humidity and the dry bulb that comes with it. @default not judged */
  readonly mostHumid?: ClimatePointProps;
  /** Lowest dry bulb, at which coolant must not freeze and the room must stay warm. */
  readonly coldest: ClimatePointProps;
}

/** The public grid at the site. */
export interface GridProps {
  /** May differ from the country's. */
  readonly nominal: LineToLineVoltageLike;
  /** Nominal frequency. @default the country's */
  readonly frequency?: FrequencyLike;
  /** Has it a neutral? With `false`, as of grids with three wires, parts to neutral fail where no transformer or converter makes one. @default true */
  readonly neutral?: boolean;
  /** How far it strays for minutes or longer. @default not judged */
  readonly frequencyRange?: FrequencyRangeProps;
  /** Lowest voltage that lasts, as a share of nominal. */
  readonly minimum: RatioLike;
  /** How long the grid is gone at most. @default none to ride through */
  readonly outages?: {
    /** The longest outage that the node must ride through. */
    readonly longest: DurationLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"longest">;
  };
  /** When it is there, for the year of a site with weather. @default always */
  readonly availability?: GridAvailabilityProps;
  /** Most that it gives, as its contract says, for the year of a site with weather. @default whatever the node asks */
  readonly importLimit?: PowerLike;
  /** What a kilowatt-hour of it emits, in grams of CO2. @default not counted */
  readonly carbon?: {
    /** Grams of CO2 for a kilowatt-hour from the grid. [g/kWh] */
    readonly gramsPerKilowattHour: number;
    /** Where its numbers come from. */
    readonly source: Source;
  };
  /** Where the numbers of the grid come from. */
  readonly source?: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"nominal" | "frequency" | "minimum" | "importLimit">;
}

/** What the site promises to survive. Each promise becomes scenarios that must pass. */
export interface PromisesProps {
  /** How many units of each kind may be lost while every limit holds: none with `N`, any one with `N+1`. */
  readonly redundancy: {
    /** Dry coolers. */
    readonly rejection: "N" | "N+1";
    /** Air conditioners of the room. */
    readonly airConditioning: "N" | "N+1";
    /** `2N` stands each feed lost, its source alone, and dark, with the UPS, plants and batteries that hang on it alone. */
    readonly feeds: "N" | "2N";
    /** Pumps of both loops. @default N */
    readonly pumps?: "N" | "N+1";
    /** Coolant distribution units. @default N */
    readonly cdus?: "N" | "N+1";
    /** Units of every rectifier plant. @default "N" */
    readonly rectifiers?: "N" | "N+1";
    /** Uninterruptible power supplies, one lost at a time. @default "N" */
    readonly ups?: "N" | "N+1";
    /** Sets of every genset plant, with the grid gone. @default "N" */
    readonly gensets?: "N" | "N+1";
    /** Hosts: what is placed on one that is lost finds room on the others. @default "N" */
    readonly hosts?: "N" | "N+1";
  };
  /** The room reaches its heating setpoint by its heater alone at the coldest point, as after a long outage. @default false */
  readonly coldStart?: boolean;
  /** Time without the grid, or one on batteries and one on gensets: `{ batteries: "30 min", gensets: "24 h" }`. @default none */
  readonly autonomy?: AutonomyProps;
  /**
   * Without the grid, racks, workloads, receivers and antennas that are sheddable are shed from priority 9 down to this one: batteries and gensets are then promised for the rest.
   * @default nothing is shed
   */
  readonly shedding?: {
    /** Lowest priority that is shed, from 9 (first) to 1 (last). */
    readonly downTo: number;
  };
  /** Time after an outage in which batteries are full again. @default not judged */
  readonly recharge?: DurationLike;
  /** Stands the loss of water: the node keeps its limits with dry pads. @default false */
  readonly waterLoss?: boolean;
  /** Time without a delivery of water for the pads. @default none */
  readonly waterAutonomy?: DurationLike;
  /** Time that the racks stand without cooling after a loss of power: a time, or until the last cooling unit runs again. @default none */
  readonly rideThrough?: DurationLike | "restart";
  /** What is received of the satellites of the design. @default not judged */
  readonly downlink?: DownlinkPromisesProps;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"autonomy" | "recharge" | "waterAutonomy" | "rideThrough">;
}

/** A site: everything that depends on where the node stands and on nothing else. */
export interface SiteProps {
  /**
   * Code of two letters (ISO 3166-1) of a country that has a profile of the library, or the profile of another: it gives the frequency of the grid, and the
   * certificates, licences and papers that belong to a country.
   */
  readonly country: BuiltInCountry | Country | CountryProps;
  /** Latitude, longitude and height above sea level. */
  readonly position: PositionProps;
  /** Air pressure. @default standard atmosphere at the elevation */
  readonly pressure?: PressureLike;
  /** How the room stands: added to the azimuth of every surface of its envelope that has one, and to nothing else. From north over east. @default 0 ° */
  readonly heading?: AngleLike;
  /** Skyline around the antennas, in true elevation. @default level */
  readonly horizon?: readonly HorizonPointProps[];
  /** What the air does to radio waves, of which links are computed. @default links are not computed */
  readonly radioClimate?: RadioClimateProps;
  /** Bands in which the site may receive. @default none are licensed, and its country decides whether one has to be */
  readonly radioLicence?: RadioLicenceProps;
  /** The weather that the node must stand: its hottest, coldest and, where it is judged, most humid air. */
  readonly climate: ClimateProps;
  /** The public grid: its voltage, how far it sags, and when it is gone. */
  readonly grid: GridProps;
  /** What the site promises to survive; rules judge the node in each of these states. */
  readonly promises: PromisesProps;
  /** The way from the site to the rest of the world. @default not judged */
  readonly backhaul?: BackhaulProps;
  /** What its air does to metal. @default not judged */
  readonly environment?: EnvironmentProps;
  /** What the way to it lets pass. @default not judged */
  readonly route?: RouteProps;
  /** Licences, what is settled with authorities, and how long papers take. @default nothing is held, and nothing settled */
  readonly papers?: PapersProps;
  /** A year of hours, as `readEpw()` and `readPvgisTmy()` give it: the node is carried through it. @default no year is computed */
  readonly weather?: WeatherYear;
}

/** On the coldest night no sun shines: it would warm what must stand the cold. */
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
    addProblem(context, ["mostHumid"], "must say how humid it is: give wetBulb, dewPoint or relativeHumidity");
  }
});

/** Parses {@link PositionProps}. */
export const positionSchema = propsSchema<PositionProps>()({
  latitude: askedBeside(numberBetween(-90, 90)),
  longitude: numberBetween(-180, 180),
  elevation: elevation(elevationM),
});

function rideThroughProblem({ input }: { readonly input?: unknown }): string {
  return `must be a time or "restart" but is ${shownValue(input)}: write it like "120 s", or "restart" for the time until the last cooling unit runs again`;
}

/** How far the pressure of a station strays from the standard atmosphere at its elevation [-]: the lowest and highest ever measured at sea level are 86 % and 107 % of it. */
const leastOfStandard = 0.85;
const mostOfStandard = 1.1;

/** Whether one unit may fail. */
const nPlusOne = z.enum(["N", "N+1"]);

/** Parses {@link SiteProps}. */
export const siteSchema = propsSchema<SiteProps>()({
  country: countryField,
  position: positionSchema,
  ...optional({
    // Standard atmosphere at 11 km is 22.6 kPa; the highest ever measured at sea level is below 110 kPa
    pressure: pressure({
      min: Pressure.kilopascals(22),
      max: Pressure.kilopascals(110),
      remedy: "give the station's own pressure, not reduced to sea level",
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
    frequencyRange: frequencyRange({ min: 40, max: 70, remedy: "no public grid strays so far" }).exactOptional(),
    minimum: ratio({
      positive: true,
      max: 1,
      remedy: 'give a share of the nominal voltage as "0.85"',
      plausible: siteRanges.grid.minimum,
    }),
    ...optional({
      outages: objectWithUnusual({ longest: duration({ positive: true, plausible: siteRanges.grid.longestOutage }) }),
      availability: gridAvailabilitySchema,
      importLimit: power({
        positive: true,
        remedy: "leave it out where the grid gives whatever is asked",
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
      `must hold the nominal frequency of ${nominalHz} Hz but is ${lowest} to ${highest}: correct one of the two`,
    );
  if (!given) return;
  const standardPa = standardPressurePa(position.elevation.metres);
  const share = given.pascals / standardPa;
  if (share >= leastOfStandard && share <= mostOfStandard) return;
  const message = `must be near the ${(standardPa / 1000).toFixed(1)} kPa of the standard atmosphere at ${position.elevation} but is ${given}: give the station's own pressure, not reduced to sea level, or correct the elevation`;
  addProblem(context, ["pressure"], message);
});
