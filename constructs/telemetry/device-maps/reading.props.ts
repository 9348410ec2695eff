import { z } from "zod";
import type { MetricReadingFacts, ReadingFacts, Rows } from "../../facts/telemetry/device-map";
import { series as knownSeries, labelName, metricName, seriesFacts } from "../../facts/telemetry/series";
import { defined } from "../../plain/defined";
import { numberBetween } from "../../props/between";
import { nameSchema } from "../../props/name";
import { optional } from "../../props/optional";
import { addProblem } from "../../props/problems/add-problem";
import { closest } from "../../props/problems/closest";
import { isToken, tokenMessage } from "../../props/problems/token";
import { propsSchema } from "../../props/props-schema";
import { recordSchema } from "../../props/record";
import { transformed } from "../../props/transformed";
import { quotedText } from "../../units/shown-text";

/** Props of every reading: its series, and the scale of the device's own number. */
export interface ReadingProps {
  /** Name of the series, such as `"edge_node_fuel_level_ratio"`, in whose unit the value is. A series of your own is for your own alert rules. */
  readonly series: string;
  /** Measured part of the device, such as `"battery"`. The target's `parts` names the device of the node that is this part. @default the device itself */
  readonly part?: string;
  /** Additional labels of the series, such as `{ circuit: "rack-1-a" }`. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Factor: value = device's number · `scale` + `offset`. Use 0.1 for tenths, −1 for the opposite sign. @default 1 */
  readonly scale?: number;
  /** Offset in the unit of the series, added after the scale: −273.15 for kelvins. @default 0 */
  readonly offset?: number;
}

/** A reading from a series of an exporter with another name. */
export interface MetricReadingProps extends ReadingProps {
  /** Name of the exporter's series. */
  readonly metric: string;
  /** Labels that the exporter's series must have. @default any */
  readonly match?: Readonly<Record<string, string>>;
  /** Which of several matching series is the value, or their sum. @default there is one */
  readonly rows?: "least" | "most" | "sum";
}

/** Labels that the scrape itself sets, which a reading must not. */
const ownLabels = ["device", "instance", "job", "module", "rule", "severity", "subject"];

const metric = z.string().refine((text) => metricName.test(text), {
  error: ({ input }) =>
    `must be the name of a metric, letters, digits and _, but is ${quotedText(`${input}`)}: write it as the exporter does`,
});

const seriesName = metric.superRefine((name, context) => {
  if (!name.startsWith("edge_node_") || seriesFacts(name)) return;
  const meant = closest(name, Object.keys(knownSeries));
  const remedy = meant === undefined ? "begin the name of your own series differently" : `did you mean ${meant}?`;
  addProblem(context, [], `must not begin like a series of the library but is ${quotedText(name)}: ${remedy}`);
});

const label = z.string().superRefine((name, context) => {
  if (!labelName.test(name)) addProblem(context, [], "must be the name of a label, of letters, digits and _: write it like circuit");
  else if (ownLabels.includes(name) || name.startsWith("__"))
    addProblem(context, [], `must not be ${name}, which the monitoring sets itself: choose another name`);
});

/** Values of labels are part of expressions and files, so they are known at synth. */
const labelValue = z.string().superRefine((text, context) => {
  if (isToken(text)) addProblem(context, [], tokenMessage);
  else if (text.includes("{{"))
    addProblem(
      context,
      [],
      `must not have two opening braces, which alerting reads as a template, but is ${quotedText(text)}: choose another label`,
    );
  else if (!/^[\x20-\x7e]{1,200}$/.test(text))
    addProblem(context, [], `must be 1 to 200 printable characters but is ${quotedText(text)}: write it as the device has it`);
});

/** Parses labels, and sorts them, so that their written order changes no file. */
export const labelsSchema = transformed(recordSchema(label, labelValue), (labels) =>
  Object.fromEntries(Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1))),
);

const row = z.string().regex(/^\d{1,10}(?:\.\d{1,10}){0,9}$/, {
  error: ({ input }) =>
    `must be the number of a row, such as "1", or "1.2" for several indexes, but is ${quotedText(`${input}`)}: look it up in the device's table`,
});

export const rowsSchema = recordSchema(label, recordSchema(labelValue, row));

const scale = numberBetween(-1e12, 1e12).refine((number) => Math.abs(number) >= 1e-12, {
  error: ({ input }) => `must not be 0 but is ${input}: state the value of one step of the device's number`,
});

/** Schemas of every reading's fields. */
export const readingShape = {
  series: seriesName,
  ...optional({ part: nameSchema, labels: labelsSchema, scale, offset: numberBetween(-1e12, 1e12) }),
};

/** Parses the choice among several rows. */
export const rows = z.enum(["least", "most", "sum"] satisfies Rows[]).exactOptional();

/** Parses a {@link MetricReadingProps}. */
export const metricReading = transformed(
  propsSchema<MetricReadingProps>()({ ...readingShape, metric, match: labelsSchema.exactOptional(), rows }),
  (reading): MetricReadingFacts => ({ ...withRows(reading), metric: reading.metric, match: reading.match ?? {} }),
);

/** Returns a reading with its choice among rows. */
export function withRows({ rows: of, ...reading }: ReadingProps & { readonly rows?: Rows }): ReadingFacts {
  return { ...plainReading(reading), ...defined({ rows: of }) };
}

export function plainReading({
  series,
  part,
  labels,
  scale: step,
  offset,
}: Omit<ReadingProps, "part"> & { readonly part?: string }): ReadingFacts {
  return { series, ...defined({ part }), labels: labels ?? {}, scale: step ?? 1, offset: offset ?? 0 };
}
