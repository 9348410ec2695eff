import { keyBy } from "../constructs/plain/key-by";
import { PropsError, type PropsProblem } from "../constructs/props";
import { siteNameSchema } from "../constructs/props/name";
import { parseProps } from "../constructs/props/parse-props";
import { collectProblems } from "../constructs/props/problems/catch-refusal";
import type { MatrixSite } from "../constructs/report/matrix/matrix-site";
import { quotedText } from "../constructs/units/shown-text";
import { withoutForeignLines } from "../site-files/reading/foreign-file";
import { CountryFiles } from "./country-files";
import { type CsvLine, csvLines } from "./csv-lines";
import { type SiteColumn, siteColumns } from "./site-columns";
import { type SiteOfLineOptions, siteOfLine } from "./site-of-line";

/** Options for reading a table of sites. */
type SitesCsvOptions = SiteOfLineOptions;

/**
 * Reads sites from a comma-separated table: name, country, latitude, longitude, elevation, hottest.dryBulb, hottest.wetBulb, coldest.dryBulb, and any path of `site`
 * as a column. Empty cells are ignored. The values are laid over the defaults.
 *
 * @throws PropsError with file, line and column of everything that is wrong
 */
export function readSitesCsv(file: string, options: SitesCsvOptions): readonly MatrixSite[] {
  return withoutForeignLines(file, () => sitesIn(file, options));
}

function sitesIn(file: string, options: SitesCsvOptions): readonly MatrixSite[] {
  const [head, ...lines] = csvLines(file);
  if (!head)
    throw new PropsError(file, [{ path: file, message: "must have column names and a line for each site but is empty: add them" }]);
  const columns = siteColumns(file, head);
  if (lines.length === 0)
    throw new PropsError(file, [{ path: file, message: "must have a line for each site but has none: add one below the column names" }]);
  if (options.defaults.promises === undefined && !columns.some(({ path }) => path?.startsWith("promises.")))
    throw new PropsError(file, [{ path: `${file}:${head.line}`, message: noPromises }]);
  const problems: PropsProblem[] = [];
  const seen = new Map<string, number>();
  const profiles = new CountryFiles(file, options.root);
  const sites = lines.flatMap((line) => {
    const before = problems.length;
    const name = nameOf(file, columns, line, seen, problems);
    const site = lengthProblem(file, columns, line, problems)
      ? undefined
      : siteOfLine({ file, columns, line, name: name ?? "site", profiles }, options, problems);
    return problems.length > before || name === undefined || !site ? [] : [site];
  });
  const distinct = keyBy(problems, (problem) => `${problem.path} ${problem.message}`); // a wrong default of the design is reported once
  if (distinct.size > 0) throw new PropsError(file, [...distinct.values()]);
  return sites;
}

const noPromises =
  "must have promises but neither its columns nor the design have any: add site.promises to the design, or columns such as promises.redundancy.feeds";

function nameOf(
  file: string,
  columns: readonly SiteColumn[],
  { line, cells }: CsvLine,
  seen: Map<string, number>,
  problems: PropsProblem[],
): string | undefined {
  const path = `${file}:${line} name`;
  const cell = cells[columns.findIndex(({ head }) => head === "name")];
  return collectProblems(
    problems,
    () => {
      const name = parseProps(siteNameSchema, "name", cell === "" ? undefined : cell);
      const first = seen.get(name);
      if (first !== undefined)
        problems.push({
          path,
          message: `must be unique but ${quotedText(name)} is in line ${first} too: rename one of them`,
        });
      else seen.set(name, line);
      return name;
    },
    ({ message }) => ({ path, message }),
  );
}

function lengthProblem(file: string, columns: readonly SiteColumn[], { line, cells }: CsvLine, problems: PropsProblem[]): boolean {
  if (cells.length === columns.length) return false;
  const remedy = cells.length > columns.length ? "put cells with commas between quotation marks" : "add the commas of empty cells too";
  problems.push({
    path: `${file}:${line}`,
    message: `must have ${columns.length} cells, one for each column, but has ${cells.length}: ${remedy}`,
  });
  return true;
}
