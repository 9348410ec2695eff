import { z } from "zod";
import type { ReadingFacts, SnmpReadingFacts } from "../../facts/telemetry/device-map";
import { seriesFacts } from "../../facts/telemetry/series";
import { defined } from "../../plain/defined";
import { addProblem } from "../../props/problems/add-problem";
import { closest, useOneOf } from "../../props/problems/closest";
import { isToken, tokenMessage } from "../../props/problems/token";
import { propsSchema } from "../../props/props-schema";
import { transformed } from "../../props/transformed";
import { quotedText } from "../../units/shown-text";
import { type ReadingProps, readingShape, rows, withRows } from "./reading.props";
import { mibNames, oidOfName } from "./ups-mib";

/** A reading from an SNMP object. */
export interface SnmpReadingProps extends ReadingProps {
  /**
   * Number (OID), such as `"1.3.6.1.2.1.33.1.2.4.0"`, or name in UPS-MIB (RFC 1628), such as `"upsEstimatedChargeRemaining"`. A label in braces stands for a row
   * that each target names in its `rows`, such as `"1.3.6.1.4.1.318.1.1.26.8.3.1.5.{bank}"`.
   */
  readonly oid: string;
  /** Number (OID) of the object that states the decimals of the value, with the same row. @default the value has none */
  readonly decimals?: string;
  /** Which row of a table column is the value, or the sum of the rows. @default it is a single object, whose number ends in .0 */
  readonly rows?: "least" | "most" | "sum";
}

/** The number of an object; one step of it may be a label, for the row that a target names. */
const oidPattern = /^[0-2](?:\.\d{1,10}){1,127}(?:\.\{[a-zA-Z_][a-zA-Z0-9_]*\}(?:\.\d{1,10}){0,9})?$/;

const oidText = z.string().superRefine((text, context) => {
  if (isToken(text)) addProblem(context, [], tokenMessage);
  else if (/^\d/.test(text)) {
    if (!oidPattern.test(text))
      addProblem(context, [], `must be numbers with dots between but is ${quotedText(text)}: write it like 1.3.6.1.2.1.33.1.2.4.0`);
  } else if (oidOfName(text) === undefined) {
    const meant = closest(text, mibNames);
    const remedy = meant === undefined ? "write its number, such as 1.3.6.1.2.1.33.1.2.4.0" : `did you mean ${meant}?`;
    addProblem(context, [], `must be a number or a name of UPS-MIB but is ${quotedText(text)}: ${remedy}`);
  }
});

const oid = transformed(oidText, (text) => oidOfName(text) ?? text);

/** Parses a {@link SnmpReadingProps}. */
export const snmpReading = transformed(
  propsSchema<SnmpReadingProps>()({ ...readingShape, oid, decimals: oid.exactOptional(), rows }).superRefine((reading, context) => {
    for (const [path, message] of snmpProblems(reading)) addProblem(context, [path], message);
  }),
  (reading): SnmpReadingFacts => ({
    ...withRows(reading),
    oid: reading.oid,
    ...defined({ decimals: reading.decimals }),
  }),
);

function snmpProblems(reading: SnmpReadingProps & Pick<ReadingFacts, "series">): readonly [path: string, message: string][] {
  const { oid: given, rows: of, decimals, labels = {}, series } = reading;
  const [label, second] = [given, decimals ?? given].map((text) => /\{(\w+)\}/.exec(text)?.[1]);
  const isSingle = given.endsWith(".0") || label !== undefined;
  const problems: [path: string, message: string][] = [];
  if (isSingle && of !== undefined) {
    const what =
      label === undefined ? "a single object, whose number ends in .0, and" : `one row, which the target names as {${label}}, and`;
    problems.push(["rows", `is used only with a column but this is ${what} has no rows: leave it out`]);
  }
  if (!isSingle && of === undefined)
    problems.push([
      "rows",
      `is required for ${given}, a column of a table: state "least", "most" or "sum", or end the number in .0 (single object) or in a label such as {bank} (a row that the target names)`,
    ]);
  const facts = seriesFacts(series);
  const known = facts && (facts.labels ?? []);
  if (label !== undefined && known && !known.includes(label))
    problems.push(["oid", `must name its row by a label of ${series} but has {${label}}: ${closestLabel(label, known)}`]);
  if (label !== undefined && Object.hasOwn(labels, label))
    problems.push(["labels", `states ${label}, which the target states by its rows: leave it out`]);
  if (decimals !== undefined && (label !== second || of !== undefined))
    problems.push(["decimals", "must be of the same row as the number: a single object, or one with the same label in braces"]);
  return problems;
}

function closestLabel(label: string, known: readonly string[]): string {
  const meant = closest(label, known);
  return meant === undefined ? useOneOf(known, "use a single object, or add rows") : `did you mean {${meant}}?`;
}
