import { tryCsvProblem } from "../../props/try-csv-problem";
import { quotedText } from "../../units/shown-text";
import type { ElementProblems } from "./element-problems";
import { ommElements } from "./omm-elements";
import type { PlacedElements } from "./placed-elements";

/** Longest line that a file may have; without a bound, one stray quotation mark reads the whole file as one field. Our own bound. */
const longestRecord = 65_536; // characters

/** One line of a file as its fields. */
interface CsvLine {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads element sets from CSV as CelesTrak writes it: a line of keywords, then one line for each satellite. Locations are lines, such as `line 3, BSTAR`.
 *
 * @source CelesTrak, GP Data Formats; CCSDS 502.0-B keywords
 */
export function ommCsvElements(text: string, problems: ElementProblems): readonly PlacedElements[] {
  const [header, ...lines] = csvLines(text, problems);
  if (!header) return [];
  const columns = new Map<string, number>();
  header.fields.forEach((keyword, i) => {
    if (columns.has(keyword) && keyword !== "")
      problems.refuse(`line ${header.line}`, `must name each column once but has ${quotedText(keyword)} twice: remove one of them`);
    columns.set(keyword, i);
  });
  return lines.flatMap(({ line, fields }) => {
    if (fields.length !== header.fields.length) {
      problems.add(
        `line ${line}`,
        `must have as many fields as the first line, ${header.fields.length}, but has ${fields.length}: download the file from its source again`,
      );
      return [];
    }
    const placeOf = (keyword: string) => `line ${line}, ${keyword}`;
    const get = (keyword: string) => fields[columns.get(keyword) ?? -1] || undefined; // an empty field is missing
    const elements = ommElements({ get, placeOf }, "omm-csv", problems);
    return elements ? [{ place: placeOf("NORAD_CAT_ID"), elements }] : [];
  });
}

function csvLines(text: string, problems: ElementProblems): readonly CsvLine[] {
  const { parse }: typeof import("csv-parse/sync") = require("csv-parse/sync");
  try {
    const records = parse(text, {
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: longestRecord,
    }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[]; // its types omit `info`
    return records.map(({ record, info }) => ({ line: info.lines, fields: record }));
  } catch (error) {
    const problem = tryCsvProblem(error);
    if (!problem) throw error;
    return problems.refuse(
      `line ${problem.line}`,
      "must have quotation marks only around whole fields, each pair closed, but has not: remove the quotation mark, or close it",
    );
  }
}
