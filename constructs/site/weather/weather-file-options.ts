import { z } from "zod";
import { optional } from "../../props/optional";
import { parseProps } from "../../props/parse-props";
import { propsSchema } from "../../props/props-schema";
import { duration, length } from "../../props/quantities";
import { Duration, type DurationLike, Length, type LengthLike } from "../../units";
import { type PositionProps, positionSchema } from "../site.props";

/** Options for reading a weather file. */
export interface WeatherFileOptions {
  /** Name of the file, for errors and for the source of derived numbers. */
  readonly file: string;
  /** Position of the site, to which the file's location must be near. @default not compared */
  readonly site?: PositionProps;
  /** Largest distance between site and station. @default 50 km, as far as EnergyPlus' makers call a file the site's own */
  readonly maximumDistance?: LengthLike;
  /** Largest elevation difference between site and station, up or down. @default 100 m, as they state; 100 m are 0.65 K of dry bulb in the standard atmosphere */
  readonly maximumElevationDifference?: LengthLike;
  /** Longest gap that is filled linearly between its neighbour hours, at most 6 h. @default nothing is filled: a gap is an error */
  readonly interpolateUpTo?: DurationLike;
  /** Whether relative humidity from 100 to 110 %, which instruments show in fog, is set to 100 %. @default false: it is an error */
  readonly saturate?: boolean;
  /** Whether 29 February, which a file of an actual year may have, is left out, with a note. @default false: it is an error */
  readonly leaveOutLeapDay?: boolean;
  /**
   * Whether the first of a repeated hour is used, with a note. A file with daylight saving time repeats one in autumn. The hour that it lacks in spring is a gap for
   * {@link interpolateUpTo}. @default false: it is an error
   */
  readonly firstOfRepeatedHour?: boolean;
  /** Whether wind speeds from 40 to 96 m/s, such as in a hurricane, are accepted, with a note. @default false: they are an error */
  readonly hurricaneWinds?: boolean;
  /** Encoding of the file; station names of old files are in Latin-1. @default "utf-8" */
  readonly encoding?: "utf-8" | "latin1";
}

/** {@link WeatherFileOptions} with their defaults. */
export interface ParsedFileOptions {
  readonly file: string;
  readonly site?: { readonly latitudeDegrees: number; readonly longitudeDegrees: number; readonly elevationM: number };
  readonly maximumDistanceKm: number; // [km]
  readonly maximumElevationDifferenceM: number; // [m]
  readonly interpolateUpToH: number; // [h]
  readonly saturate: boolean;
  readonly leaveOutLeapDay: boolean;
  readonly firstOfRepeatedHour: boolean;
  readonly hurricaneWinds: boolean;
  readonly encoding: "utf-8" | "latin1";
}

/**
 * Greatest distance at which a file may be used for a site: 30 to 50 km and 100 m of elevation.
 *
 * @source U.S. Department of Energy, EnergyPlus, Weather Data for Simulation, after D. B. Crawley, ASHRAE Transactions 104 (2), 1998, p.
 * 498
 */
export const usualDistance = Length.kilometres(50);
export const usualElevationDifference = Length.metres(100);

/** Longest filled gap, a quarter of the day: a straight line over more loses the daily course. Our own bound. */
const longestFilledGap = Duration.hours(6);

export const weatherFileOptionsShape = {
  file: z.string().refine((text) => text.trim() !== "", "must not be empty: state the name of the file"),
  ...optional({
    site: positionSchema,
    maximumDistance: length({ positive: true }),
    maximumElevationDifference: length({ positive: true }),
    interpolateUpTo: duration({ max: longestFilledGap, remedy: "use a file without long gaps" }),
    saturate: z.boolean(),
    leaveOutLeapDay: z.boolean(),
    firstOfRepeatedHour: z.boolean(),
    hurricaneWinds: z.boolean(),
    encoding: z.enum(["utf-8", "latin1"]),
  }),
} as const;

const schema = propsSchema<WeatherFileOptions>()(weatherFileOptionsShape);

/** @throws PropsError with every problem of the options */
export function parseFileOptions(reader: string, options: WeatherFileOptions): ParsedFileOptions {
  return withDefaults(parseProps(schema, reader, options));
}

export function withDefaults(options: z.output<typeof schema>): ParsedFileOptions {
  const { file, site, maximumDistance, maximumElevationDifference, interpolateUpTo } = options;
  return {
    file,
    ...(site && {
      site: { latitudeDegrees: site.latitude, longitudeDegrees: site.longitude, elevationM: site.elevation.metres },
    }),
    maximumDistanceKm: (maximumDistance ?? usualDistance).kilometres,
    maximumElevationDifferenceM: (maximumElevationDifference ?? usualElevationDifference).metres,
    interpolateUpToH: interpolateUpTo?.hours ?? 0,
    saturate: options.saturate ?? false,
    leaveOutLeapDay: options.leaveOutLeapDay ?? false,
    firstOfRepeatedHour: options.firstOfRepeatedHour ?? false,
    hurricaneWinds: options.hurricaneWinds ?? false,
    encoding: options.encoding ?? "utf-8",
  };
}
