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

/** What every reading says: which series it is, and how the device's own number becomes it. */
export interface ReadingProps {
  /** Name of the series, as `"edge_node_fuel_level_ratio"`, in whose unit the value comes out; or one of your own, for rules of your own. */
  readonly series: string;
  /** What of the device is measured, as `"battery"`: `parts` of the target says which device of the node that is. @default the device itself */
  readonly part?: string;
  /** Further labels of the series, as `{ circuit: "rack-1-a" }`. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** The device's number times `scale`, plus `offset`, is the value: 0.1 for tenths, −1 where its sign is the other way round. @default 1 */
  readonly scale?: number;
  /** Added after the scale, in the unit of the series: −273.15 for kelvins. @default 0 */
  readonly offset?: number;
}

/** A series of an exporter that has another name. */
export interface MetricReadingProps extends ReadingProps {
  /** As the exporter names it. */
  readonly metric: string;
  /** Labels that it must have. @default any */
  readonly match?: Readonly<Record<string, string>>;
  /** Of several such series: which is the value, or their sum. @default there is one */
  readonly rows?: "least" | "most" | "sum";
}

/** What the scraping itself writes, which a reading must not. */
const ownLabels = ["device", "instance", "job", "module", "rule", "severity", "subject"];

const metric = z.string().refine((text) => metricName.test(text), {
  error: ({ input }) =>
    `must be the name of a metric, letters, digits and _, but is ${quotedText(`${input}`)}: write it as the exporter does`,
});

const seriesName = metric.superRefine((name, context) => {
  if (!name.startsWith("edge_node_") || seriesFacts(name)) return;
  const meant = closest(name, Object.keys(knownSeries));
  const remedy = meant === undefined ? "give your own another beginning" : `did you mean ${meant}?`;
  addProblem(context, [], `is no series of the library but ${quotedText(name)} begins as one: ${remedy}`);
});

const label = z.string().superRefine((name, context) => {
  if (!labelName.test(name)) addProblem(context, [], "must be the name of a label, letters, digits and _: write it as circuit");
  else if (ownLabels.includes(name) || name.startsWith("__"))
    addProblem(context, [], `must be a label of your own but ${name} is set by what asks the device: name it otherwise`);
});

/** Values of labels go into expressions and files, so they are known at synth. */
const labelValue = z.string().superRefine((text, context) => {
  if (isToken(text)) addProblem(context, [], tokenMessage);
  else if (text.includes("{{"))
    addProblem(
      context,
      [],
      `must hold no two opening braces, by which alerting takes it for a template, but is ${quotedText(text)}: give the series another label`,
    );
  else if (!/^[\x20-\x7e]{1,200}$/.test(text))
    addProblem(context, [], `must be 1 to 200 printable characters but is ${quotedText(text)}: write it as the device has it`);
});

/** Parses labels, into one order: that in which they were written down makes no other file. */
export const labelsSchema = transformed(recordSchema(label, labelValue), (labels) =>
  Object.fromEntries(Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1))),
);

const row = z.string().regex(/^\d{1,10}(?:\.\d{1,10}){0,9}$/, {
  error: ({ input }) =>
    `must be the number of a row, as "1", or of several indexes "1.2", but is ${quotedText(`${input}`)}: look it up in its table`,
});

/** Parses the rows of tables, by label and the name of the row. */
export const rowsSchema = recordSchema(label, recordSchema(labelValue, row));

const scale = numberBetween(-1e12, 1e12).refine((number) => Math.abs(number) >= 1e-12, {
  error: ({ input }) => `must not be 0 but is ${input}, and every value would be the offset: give what one step of the device's number is`,
});

/** Fields of every reading. */
export const readingShape = {
  series: seriesName,
  ...optional({ part: nameSchema, labels: labelsSchema, scale, offset: numberBetween(-1e12, 1e12) }),
};

/** Parses which of several rows is the value. */
export const rows = z.enum(["least", "most", "sum"] satisfies Rows[]).exactOptional();

/** Parses a {@link MetricReadingProps}. */
export const metricReading = transformed(
  propsSchema<MetricReadingProps>()({ ...readingShape, metric, match: labelsSchema.exactOptional(), rows }),
  (reading): MetricReadingFacts => ({ ...withRows(reading), metric: reading.metric, match: reading.match ?? {} }),
);

/** What a reading says that may have rows. */
export function withRows({ rows: of, ...reading }: ReadingProps & { readonly rows?: Rows }): ReadingFacts {
  return { ...plainReading(reading), ...defined({ rows: of }) };
}

/** What every reading says, with every default filled in. */
export function plainReading({
  series,
  part,
  labels,
  scale: step,
  offset,
}: Omit<ReadingProps, "part"> & { readonly part?: string }): ReadingFacts {
  return { series, ...defined({ part }), labels: labels ?? {}, scale: step ?? 1, offset: offset ?? 0 };
}
