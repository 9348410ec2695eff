import { z } from "zod";
import type { MetricReadingFacts, ReadingFacts, Rows, SnmpReadingFacts } from "../../facts/telemetry/device-map";
import { series as knownSeries, seriesFacts } from "../../facts/telemetry/series";
import { nameSchema } from "../../props/name";
import { closest } from "../../props/problems/closest";
import { isToken, tokenMessage } from "../../props/problems/token";
import { propsSchema } from "../../props/props-schema";
import { recordSchema } from "../../props/record";
import { transformed } from "../../props/transformed";
import { quotedText } from "../../units/shown-text";
import { mibNames, oidOfName } from "./ups-mib";

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

/** An object of SNMP. */
export interface SnmpReadingProps extends ReadingProps {
  /** Its number with dots, as `"1.3.6.1.2.1.33.1.2.4.0"`, or a name of UPS-MIB (RFC 1628), as `"upsEstimatedChargeRemaining"`. */
  readonly oid: string;
  /** Of a column of a table: which of its rows is the value, or their sum. @default it is a single object, whose number ends in .0 */
  readonly rows?: "least" | "most" | "sum";
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

/** Name of a metric, or of a label with no colon. @source Prometheus documentation, Data model */
const metricName = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const labelName = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
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
  context.addIssue({ code: "custom", message: `is no series of the library but ${quotedText(name)} begins as one: ${remedy}` });
});

const label = z.string().superRefine((name, context) => {
  if (!labelName.test(name))
    context.addIssue({ code: "custom", message: "must be the name of a label, letters, digits and _: write it as circuit" });
  else if (ownLabels.includes(name) || name.startsWith("__"))
    context.addIssue({
      code: "custom",
      message: `must be a label of your own but ${name} is set by what asks the device: name it otherwise`,
    });
});

/** Values of labels go into expressions and files, so they are known at synth. */
const labelValue = z.string().superRefine((text, context) => {
  if (isToken(text)) context.addIssue({ code: "custom", message: tokenMessage });
  else if (!/^[\x20-\x7e]{1,200}$/.test(text))
    context.addIssue({
      code: "custom",
      message: `must be 1 to 200 printable characters but is ${quotedText(text)}: write it as the device has it`,
    });
});

/** Parses labels. */
export const labelsSchema = recordSchema(label, labelValue);

const scale = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((number) => Math.abs(number) >= 1e-12, {
    error: ({ input }) =>
      `must not be 0 but is ${input}, and every value would be the offset: give what one step of the device's number is`,
  });

/** Fields of every reading. */
export const readingShape = {
  series: seriesName,
  part: nameSchema.exactOptional(),
  labels: labelsSchema.exactOptional(),
  scale: scale.exactOptional(),
  offset: z.number().min(-1e12).max(1e12).exactOptional(),
};

const rows = z.enum(["least", "most", "sum"] satisfies Rows[]).exactOptional();

const oidText = z.string().superRefine((text, context) => {
  if (isToken(text)) context.addIssue({ code: "custom", message: tokenMessage });
  else if (/^\d/.test(text)) {
    if (!/^[0-2](?:\.\d{1,10}){1,127}$/.test(text))
      context.addIssue({
        code: "custom",
        message: `must be numbers with dots between but is ${quotedText(text)}: write it as 1.3.6.1.2.1.33.1.2.4.0`,
      });
  } else if (oidOfName(text) === undefined) {
    const meant = closest(text, mibNames);
    const remedy = meant === undefined ? "write its number, as 1.3.6.1.2.1.33.1.2.4.0" : `did you mean ${meant}?`;
    context.addIssue({ code: "custom", message: `must be a number or a name of UPS-MIB but is ${quotedText(text)}: ${remedy}` });
  }
});

const oid = transformed(oidText, (text) => oidOfName(text) ?? text);

/** Parses a {@link SnmpReadingProps}. */
export const snmpReading = transformed(
  propsSchema<SnmpReadingProps>()({ ...readingShape, oid, rows }).superRefine(({ oid: given, rows: of }, context) => {
    const isSingle = given.endsWith(".0");
    if (isSingle === (of === undefined)) return;
    const message = isSingle
      ? `is of a single object, whose number ends in .0, and has no rows: leave it out`
      : `is required of ${given}, a column of a table: say "least", "most" or "sum"; the number of a single object ends in .0`;
    context.addIssue({ code: "custom", path: ["rows"], message });
  }),
  (reading): SnmpReadingFacts => ({ ...withRows(reading), oid: reading.oid }),
);

/** Parses a {@link MetricReadingProps}. */
export const metricReading = transformed(
  propsSchema<MetricReadingProps>()({ ...readingShape, metric, match: labelsSchema.exactOptional(), rows }),
  (reading): MetricReadingFacts => ({ ...withRows(reading), metric: reading.metric, match: reading.match ?? {} }),
);

function withRows({ rows: of, ...reading }: ReadingProps & { readonly rows?: Rows }): ReadingFacts {
  return { ...plain(reading), ...(of && { rows: of }) };
}

/** What every reading says, with every default filled in. */
export function plain({
  series,
  part,
  labels,
  scale: step,
  offset,
}: Omit<ReadingProps, "part"> & { readonly part?: string }): ReadingFacts {
  return { series, ...(part !== undefined && { part }), labels: labels ?? {}, scale: step ?? 1, offset: offset ?? 0 };
}
