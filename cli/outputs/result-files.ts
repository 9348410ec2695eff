import { join } from "node:path";
import type { SiteChart } from "../../constructs/report/charts/site-charts";
import type { Format, FormatOptions } from "../../constructs/report/formats/format";
import type { RunResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { InputError } from "../terminal/exit-codes";
import { fromDescription } from "../terminal/from-description";

/** A file as it is to be written. */
export interface ResultFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The files of one format: one, or those of its folder.
 *
 * @param options besides the charts, which are drawn
 * @throws InputError for a site whose name leads out of the folder, or whose description is none, as only a saved result can have one
 */
export function resultFiles(format: Format, file: string, result: RunResult, options: FormatOptions = {}): readonly ResultFile[] {
  try {
    return format
      .files(result, { ...options, charts: drawn })
      .map(({ name, text }) => ({ file: format.pages === undefined ? file : join(file, name), text }));
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}

/** Its charts, whose drawing is loaded for pages alone. */
export function drawn(report: SiteReport): readonly SiteChart[] {
  const {
    describedCharts,
  }: typeof import("../../constructs/report/charts/site-charts") = require("../../constructs/report/charts/site-charts");
  return fromDescription(report.site, () => describedCharts(report));
}
