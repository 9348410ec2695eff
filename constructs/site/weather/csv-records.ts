import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { FileProblems } from "./weather-file-error";

/** One line of a file as its fields, without blanks around them. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Longest line that a weather file may have; without a bound, one stray quotation mark reads the whole file as one field. Our own bound. */
const longestRecord = 65_536; // characters

/**
 * Lines of a comma-separated text as they arrive. An empty line is a record of one empty field.
 *
 * @throws WeatherFileError when quotation marks do not match
 */
export async function* csvRecords(text: AsyncIterable<string>, problems: FileProblems): AsyncGenerator<CsvRecord> {
  const parser = parse({
    info: true,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: longestRecord,
  });
  // What the source throws comes out of the parser
  pipeline(Readable.from(text), parser, () => {});
  try {
    for await (const { record, info } of parser) yield { line: info.lines, fields: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.refuse("must close every quotation mark but does not: remove the mark, or close it", { line: Number(error.lines) });
  }
}
