import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { parse as parseWhole } from "csv-parse/sync";
import { tryCsvProblem } from "../../props/try-csv-problem";
import type { FileProblems } from "./weather-file-error";

/** One line of a file as its fields, without blanks around them. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Longest line that a weather file may have; without a bound, one stray quotation mark reads the whole file as one field. Our own bound. */
const longestRecord = 65_536; // characters

/** Most lines of a weather file: a year by the hour has 8,784, and its header some tens. Our own bound. */
const mostLines = 20_000; // [-]

const settings = {
  trim: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: longestRecord,
};

/**
 * Lines of a comma-separated text as they arrive. An empty line is a record of one empty field.
 *
 * @throws WeatherFileError when quotation marks do not match, a line is too long, or there are too many
 */
export async function* csvRecords(text: AsyncIterable<string>, problems: FileProblems): AsyncGenerator<CsvRecord> {
  const parser = parse({ ...settings, info: true });
  // What the source throws comes out of the parser
  pipeline(Readable.from(text), parser, () => {});
  try {
    for await (const { record, info } of parser) {
      refuseLong(info.records, problems);
      yield { line: info.lines, fields: record };
    }
  } catch (error) {
    refuseUnread(error, problems);
  }
}

/**
 * Hands on the lines of a whole comma-separated text, one by one.
 *
 * @throws WeatherFileError when quotation marks do not match, a line is too long or there are too many, and what `use` throws
 */
export function eachCsvRecord(text: string, problems: FileProblems, use: (record: CsvRecord) => void): void {
  try {
    parseWhole(text, {
      ...settings,
      on_record: (fields: string[], { lines, records }) => {
        refuseLong(records, problems);
        use({ line: lines, fields });
        return null; // it is not kept
      },
    });
  } catch (error) {
    refuseUnread(error, problems);
  }
}

function refuseLong(count: number, problems: FileProblems): void {
  if (count > mostLines) problems.refuse(`must have at most ${mostLines} lines but has more: take a file of one year`, { line: mostLines });
}

function refuseUnread(error: unknown, problems: FileProblems): never {
  const problem = tryCsvProblem(error);
  if (!problem) throw error;
  const { code, line } = problem;
  if (code === "CSV_MAX_RECORD_SIZE")
    return problems.refuse(`must have at most ${longestRecord} characters in a line but has more: close its quotation mark, or end it`, {
      line,
    });
  return problems.refuse("must close every quotation mark but does not: remove the mark, or close it", { line });
}
