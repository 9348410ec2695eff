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
 * Yields the lines of a comma-separated text as they arrive. An empty line is a record of one empty field.
 *
 * @throws WeatherFileError when quotation marks do not match, a line is too long, or there are too many
 */
export async function* csvRecords(text: AsyncIterable<string>, problems: FileProblems): AsyncGenerator<CsvRecord> {
  const parser = parse({ ...settings, info: true });
  // Errors of the source come out of the parser
  pipeline(Readable.from(measured(text)), parser, () => {});
  try {
    for await (const { record, info } of parser) {
      if (info.records === measures) continue;
      refuseLong(info.records - measures, problems);
      yield { line: info.lines - measures, fields: record };
    }
  } catch (error) {
    refuseUnread(error, problems);
  }
}

/**
 * Passes the lines of a whole comma-separated text to `use`, one by one.
 *
 * @throws WeatherFileError when quotation marks do not match, a line is too long or there are too many, and errors of `use`
 */
export function eachCsvRecord(text: string, problems: FileProblems, use: (record: CsvRecord) => void): void {
  try {
    parseWhole(measure(text) + text, {
      ...settings,
      on_record: (fields: string[], { lines, records }) => {
        if (records === measures) return null;
        refuseLong(records - measures, problems);
        use({ line: lines - measures, fields });
        return null; // nothing is kept
      },
    });
  } catch (error) {
    refuseUnread(error, problems);
  }
}

/** Lines before the first of the text. */
const measures = 1; // [-]

/** Longest line of an hour: one in an EPW file has some 200 characters. A wrong guess only costs time. Our own bound. */
const longestHour = 1000; // characters

/**
 * Returns a line before the first, with as many fields as the hours: csv-parse counts the fields of the first line and makes an error with
 * a stack for each other line. Without it the short header of a file makes 8,760 unused errors.
 */
function measure(text: string): string {
  const from = text.indexOf("\n", text.length / 2) + 1;
  const line = text.slice(from, text.indexOf("\n", from) + 1).slice(0, longestHour);
  const commas = line.split(",").length - 1;
  return `${",".repeat(commas)}\n`;
}

async function* measured(text: AsyncIterable<string>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of text) {
    yield isFirst ? measure(piece) + piece : piece;
    isFirst = false;
  }
}

function refuseLong(count: number, problems: FileProblems): void {
  if (count > mostLines) problems.refuse(`must have at most ${mostLines} lines but has more: use a file of one year`, { line: mostLines });
}

function refuseUnread(error: unknown, problems: FileProblems): never {
  const problem = tryCsvProblem(error);
  if (!problem) throw error;
  const { code } = problem;
  const line = Math.max(1, problem.line - measures);
  if (code === "CSV_MAX_RECORD_SIZE")
    return problems.refuse(`must have at most ${longestRecord} characters in a line but has more: close its quotation mark, or end it`, {
      line,
    });
  return problems.refuse("must close every quotation mark but does not: remove the mark, or close it", { line });
}
