import { parse } from "csv-parse/sync";
import { PropsError } from "../constructs/props";
import { tryCsvProblem } from "../constructs/props/try-csv-problem";
import { fileBytes } from "../site-files/reading/file-text";

/** A line of a table as its cells, without surrounding blanks. */
export interface CsvLine {
  /** Number of its first line in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Largest table: some 30,000 sites. Our own bound. */
const largest = { bytes: 4_194_304, remedy: "split the table, the line of a site has some hundred bytes" } as const;

/** Longest line; without a bound, one stray quotation mark reads the whole file as one cell. Our own bound. */
const longestLine = 65_536; // characters

/**
 * Returns the lines of a comma-separated table without empty ones. A byte-order mark and all line endings are accepted.
 *
 * @source RFC 4180
 * @throws PropsError with file and line when it cannot be read, is no UTF-8, or its quotation marks do not match
 */
export function csvLines(file: string): readonly CsvLine[] {
  const text = textOf(file);
  try {
    const records: unknown = parse(text, {
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: longestLine,
    });
    return (records as readonly CsvRecord[]).map(lineOf).filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    const problem = tryCsvProblem(error);
    if (!problem) throw error;
    throw refused(`${file}:${problem.line}`, file, `must be comma-separated but ${csvProblem(problem.code)}`);
  }
}

function textOf(file: string): string {
  const bytes = fileBytes(file, largest);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused(file, file, "must be in UTF-8 but is not: save it as CSV UTF-8");
  }
}

/** A record with the parser's facts about it. */
interface CsvRecord {
  readonly record: readonly string[];
  /** Line in which it ends. */
  readonly info: { readonly lines: number };
}

function lineOf({ record, info }: CsvRecord): CsvLine {
  return { line: info.lines - (record.join("").match(/\r\n|\r|\n/g)?.length ?? 0), cells: record };
}

function csvProblem(code: string): string {
  if (code === "CSV_MAX_RECORD_SIZE") return `a line has more than ${longestLine} characters: close its quotation mark`;
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quotation mark is not closed: close it, or remove it";
  return 'a quotation mark is within a cell: put the whole cell between quotation marks, and double each mark in it, such as "a ""b"" c"';
}

function refused(path: string, file: string, message: string): PropsError {
  return new PropsError(file, [{ path, message }]);
}
