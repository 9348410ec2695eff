import { readFileSync } from "node:fs";
import { z } from "zod";
import { type SeriesName, series, seriesFacts } from "../../constructs/facts/telemetry/series";
import { parseProps } from "../../constructs/props";
import { nameSchema } from "../../constructs/props/name";
import { propsSchema } from "../../constructs/props/props-schema";
import { power, ratio, temperature } from "../../constructs/props/quantities";
import { recordSchema } from "../../constructs/props/record";
import { type PowerLike, type RatioLike, Temperature, type TemperatureLike } from "../../constructs/units";
import { InputError } from "../exit-codes";
import { meant } from "../meant";
import { refuseUnreadable } from "../refuse-unreadable";

/** What was measured at a site, as means over half an hour in which nothing changed. */
export interface MeasuredFile {
  /** Name of the site, so that no file is held against another one. */
  readonly site: string;
  /** Outdoor air in the shade. */
  readonly ambient: TemperatureLike;
  /** Of that air. Needed where coolers have pads. @default dry air */
  readonly relativeHumidity?: RatioLike;
  /** Power at the inlets of all racks together, shared among them as in the design. @default that of the design, or of `racks` */
  readonly itLoad?: PowerLike;
  /** Power at the inlets of each rack. @default that of the design, or its share of `itLoad` */
  readonly racks?: Readonly<Record<string, PowerLike>>;
  /** Readings by device and series; each is in the unit that the name of its series ends in. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const mostItW = 10_000_000; // [W]: our own bound, some hundred times what a node has

/** A reading that a working sensor can have, of a series that stands for one number of a device. */
const readings = z.record(z.string(), z.number()).superRefine((values, context) => {
  for (const [name, value] of Object.entries(values)) {
    const problem = seriesProblem(name, value);
    if (problem !== undefined) context.addIssue({ code: "custom", path: [name], message: problem });
  }
});

function seriesProblem(name: string, value: number): string | undefined {
  const known = seriesFacts(name);
  if (!known) {
    const remedy = meant(name, Object.keys(series), "take its name, and its unit with it, from docs/running.md");
    return `is no series that a device reads: ${remedy}`;
  }
  if (known.labels) return `has a reading for each ${known.labels.join(" and ")}, which the solver does not tell apart: leave it out`;
  const [least, most] = known.range;
  if (value >= least && value <= most) return undefined;
  const unit = known.unit === "-" ? "" : ` ${known.unit}`;
  return `must lie between ${least} and ${most}${unit}, as of any sensor that works, but is ${value}${unit}: look at the sensor and at the unit`;
}

const measuredSchema = propsSchema<MeasuredFile>()({
  site: z.string().min(1),
  ambient: temperature({ min: Temperature.celsius(-70), max: Temperature.celsius(75), remedy: "no air outdoors has it, correct it" }),
  relativeHumidity: ratio({ min: 0, max: 1 }).exactOptional(),
  itLoad: power({ max: mostItW }).exactOptional(),
  racks: recordSchema(nameSchema, power({ max: mostItW })).exactOptional(),
  readings: recordSchema(nameSchema, readings),
}).superRefine(({ itLoad, racks }, context) => {
  if (itLoad === undefined || racks === undefined) return;
  context.addIssue({ code: "custom", path: ["itLoad"], message: "says again what racks says: give one of the two" });
});

/** {@link MeasuredFile} with every quantity parsed. */
export type Measured = z.output<typeof measuredSchema> & {
  readonly readings: Readonly<Record<string, Readonly<Partial<Record<SeriesName, number>>>>>;
};

/**
 * Reads what was measured.
 *
 * @throws InputError for a file that cannot be read or is no JSON, PropsError with every problem of what it holds
 */
export function measuredIn(file: string): Measured {
  refuseUnreadable("Measured readings", file, "correct its path");
  return parseProps(measuredSchema, file, parsedJson(file)) as Measured;
}

function parsedJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(
      `Measured readings must be JSON but ${file} are not, ${error instanceof Error ? error.message : error}: write { "site", "ambient", "readings": { device: { series: number } } }`,
    );
  }
}
