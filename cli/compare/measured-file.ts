import { readFileSync } from "node:fs";
import { z } from "zod";
import { type SeriesName, series, seriesFacts } from "../../constructs/facts/telemetry/series";
import { parseProps } from "../../constructs/props";
import { nameSchema, siteNameSchema } from "../../constructs/props/name";
import { addProblem } from "../../constructs/props/problems/add-problem";
import { pathText } from "../../constructs/props/problems/path-text";
import type { PropsProblem } from "../../constructs/props/problems/props-error";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { propsSchema } from "../../constructs/props/props-schema";
import { power, ratio, temperature } from "../../constructs/props/quantities";
import { recordSchema } from "../../constructs/props/record";
import { type PowerLike, type RatioLike, Temperature, type TemperatureLike } from "../../constructs/units";
import { refuseUnreadable } from "../results/refuse-unreadable";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";

/** Readings of a site. Each is a mean over half an hour in which the site ran steadily. */
interface MeasuredFile {
  /** Name of the site. The readings of another site are refused. */
  readonly site: string;
  /** Temperature of the outdoor air, in the shade. */
  readonly ambient: TemperatureLike;
  /** Relative humidity of the outdoor air. Required where dry coolers have pads. @default dry air */
  readonly relativeHumidity?: RatioLike;
  /** Power at the inlets of all racks together. It is divided among the racks in the proportions of the design. @default the power of the design, or of `racks` */
  readonly itLoad?: PowerLike;
  /** Power at the inlets of each rack, by the name of the rack. @default the power of the design, or its share of `itLoad` */
  readonly racks?: Readonly<Record<string, PowerLike>>;
  /** Readings by device and series. Each is a number in the unit in which the name of its series ends, such as `edge_node_power_watts`. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const mostItW = 10_000_000; // [W]: our own bound, some hundred times what a node has

/** A reading that a working sensor can have, of a series with one number a device. */
const readings = z.record(z.string(), z.number()).superRefine((values, context) => {
  if (Object.keys(values).length === 0)
    addProblem(
      context,
      [],
      'must have a reading but is empty: add one, such as { "edge_node_power_watts": 9800 }, or leave the device out',
    );
  for (const [name, value] of Object.entries(values)) {
    const problem = seriesProblem(name, value);
    if (problem !== undefined) addProblem(context, [name], problem);
  }
});

function seriesProblem(name: string, value: number): string | undefined {
  const known = seriesFacts(name);
  if (!known) {
    const remedy = suggestion(name, Object.keys(series), "choose a series of docs/running.md; its name ends in its unit");
    return `is not a series that a device has: ${remedy}`;
  }
  if (known.labels)
    return `has one reading for each ${known.labels.join(" and ")}, but the solver predicts only one value for the device: leave it out`;
  const [least, most] = known.range;
  if (value >= least && value <= most) return undefined;
  const unit = known.unit === "-" ? "" : ` ${known.unit}`;
  return `must lie between ${least} and ${most}${unit}, the range of a working sensor, but is ${value}${unit}: check the sensor and the unit`;
}

const measuredSchema = propsSchema<MeasuredFile>()({
  site: siteNameSchema,
  ambient: temperature({
    min: Temperature.celsius(-70),
    max: Temperature.celsius(75),
    remedy: "outdoor air is never that cold or hot, correct it",
  }),
  relativeHumidity: ratio({ min: 0, max: 1 }).exactOptional(),
  itLoad: power({ max: mostItW }).exactOptional(),
  racks: recordSchema(nameSchema, power({ max: mostItW })).exactOptional(),
  readings: recordSchema(nameSchema, readings).refine((devices) => Object.keys(devices).length > 0, {
    error: 'must have a device with its readings but is empty: add one, such as { "rack-1": { "edge_node_power_watts": 9800 } }',
  }),
}).superRefine(({ itLoad, racks }, context) => {
  if (itLoad === undefined || racks === undefined) return;
  addProblem(context, ["itLoad"], "must not be given together with racks, which states the same power: leave one of the two out");
});

/** {@link MeasuredFile} with every quantity parsed. */
export type Measured = z.output<typeof measuredSchema> & {
  readonly readings: Readonly<Record<string, Readonly<Partial<Record<SeriesName, number>>>>>;
};

/**
 * Reads the measured values.
 *
 * @throws InputError for a file that cannot be read or is no JSON, PropsError with every problem in it, or with every repeated key
 */
export function measuredIn(file: string): Measured {
  refuseUnreadable("The file of readings", file, "correct its path");
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, ""); // a byte order mark, as some editors of Windows write
  const measured = parseProps(measuredSchema, file, parsedJson(text, file)) as Measured;
  const repeated = repeatedKeys(text);
  refuseProblems(file, repeated);
  return measured;
}

/** Returns repeated keys: JSON keeps the last one, and which reading is meant is unknown. */
function repeatedKeys(text: string): readonly PropsProblem[] {
  const { visit }: typeof import("jsonc-parser") = require("jsonc-parser");
  const seen = new Set<string>();
  const problems: PropsProblem[] = [];
  visit(text, {
    onObjectProperty: (key, _offset, _length, line, _column, pathOf) => {
      const path = pathText([...pathOf(), key]);
      if (seen.has(path))
        problems.push({ path, message: `must be in the file once but is there again in line ${line + 1}: leave one of the two out` });
      seen.add(path);
    },
  });
  return problems;
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `The file of readings must be JSON but ${file} is not, ${error instanceof Error ? error.message : error}: write { "site", "ambient", "readings": { device: { series: number } } }`,
    );
  }
}
