import { join } from "node:path";
import { describedCharts } from "../constructs/report/charts/site-charts";
import { type FormatName, formats } from "../constructs/report/formats";
import { siteHtml } from "../constructs/report/html/site-html";
import type { RunResult } from "../constructs/report/run-result";
import { InputError } from "./exit-codes";
import { fromDescription } from "./from-description";

/** A way to write a result: one text of the whole, or `html`, a page of each site. */
export type OutputFormat = FormatName | "html";

/** Every way to write a result, by the name that a person types. */
export const outputFormats = [...(Object.keys(formats) as FormatName[]), "html"] as const;

/** A file as it is to be written. */
export interface ResultFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The files of one format: one, or of `html` a page of each site in the folder.
 *
 * @throws InputError for a site whose name leads out of the folder, or whose description is none, as only a saved result can have one
 */
export function resultFiles(format: OutputFormat, file: string, result: RunResult): readonly ResultFile[] {
  if (format !== "html") return [{ file, text: formats[format](result) }];
  return result.sites.map((report) => {
    const { site } = report;
    if (!/^[a-z0-9][a-z0-9-]*$/.test(site))
      throw new InputError(
        `Site must be named in lower-case letters, digits and hyphens to have a page but is ${JSON.stringify(site)}: correct the result`,
      );
    return {
      file: join(file, `${site}.html`),
      text: siteHtml(
        report,
        fromDescription(site, () => describedCharts(report)),
        result.failOn,
      ),
    };
  });
}
