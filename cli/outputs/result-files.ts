import { dirname, join, relative, sep } from "node:path";
import type { SiteChart } from "../../constructs/report/charts/site-charts";
import { type Format, type FormatOptions, pageExtension } from "../../constructs/report/formats/format";
import type { RunResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { InputError } from "../terminal/exit-codes";
import { fromDescription } from "../terminal/from-description";
import type { Output } from "./outputs";
import { type ResultFile, writeFiles } from "./write-files";

/** Files of a result, read and written. */
interface WrittenWith extends Pick<FormatOptions, "since" | "print"> {
  /** Files that the run reads. */
  readonly inputs: readonly string[];
  /** Files that are written with the result. @default none */
  readonly beside?: readonly ResultFile[];
}

/**
 * Writes the result in every format, all files or none.
 *
 * @param shown the form for a person on standard output: files are the same everywhere
 * @throws InputError when a file cannot be written
 */
export function write(
  outputs: readonly Output[],
  result: RunResult,
  { inputs, beside = [], since, ...printed }: WrittenWith,
  shown: FormatOptions,
): void {
  const files = outputs.flatMap(({ format, file }) =>
    file === undefined ? [] : filesOf(format, file, result, { since, ...printed, pageOf: pagesFrom(file, outputs) }),
  );
  writeFiles([...files, ...beside], inputs);
  for (const { format, file } of outputs)
    if (file === undefined) for (const { text } of format.files(result, { ...shown, since })) process.stdout.write(text);
}

/** Returns the links from a file to the pages of sites; undefined where the run writes no page. */
function pagesFrom(from: string, outputs: readonly Output[]): FormatOptions["pageOf"] {
  const folder = outputs.find(({ format }) => format.pages === pageExtension)?.file;
  if (folder === undefined) return undefined;
  return (site) =>
    relative(dirname(from), join(folder, `${site}${pageExtension}`))
      .split(sep)
      .join("/");
}

/**
 * Returns the files of one format: one, or those of its folder.
 *
 * @param options besides the charts, which are drawn here
 * @throws InputError for a site whose name leads out of the folder, or whose description is invalid, which only a saved result can have
 */
function filesOf(format: Format, file: string, result: RunResult, options: FormatOptions = {}): readonly ResultFile[] {
  try {
    return format
      .files(result, { ...options, charts: drawn })
      .map(({ name, text }) => ({ file: format.pages === undefined ? file : join(file, name), text }));
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}

/** Draws its charts. The library for them is loaded for pages alone. */
export function drawn(report: SiteReport): readonly SiteChart[] {
  const {
    describedCharts,
  }: typeof import("../../constructs/report/charts/site-charts") = require("../../constructs/report/charts/site-charts");
  return fromDescription(report.site, () => describedCharts(report));
}
