import { listValues } from "../constructs/plain/list-values";
import { PropsError, type PropsProblem } from "../constructs/props";
import { closest } from "../constructs/props/problems/closest";
import { refuseProblems } from "../constructs/props/problems/refuse-problems";
import { quotedText } from "../constructs/units/shown-text";
import type { CsvLine } from "./csv-lines";
import { type CellKind, cellKindAt, knownPaths } from "./site-paths";

/** A column of a table of sites. */
export interface SiteColumn {
  /** Column name as written. */
  readonly head: string;
  /** Path of `site`, such as `climate.hottest.dryBulb`; none for the name of the site. */
  readonly path?: string;
  readonly kind: CellKind;
}

/** Columns of every table, by their paths of `site`; the name has none. */
const named: Readonly<Record<string, string | undefined>> = {
  name: undefined,
  country: "country",
  latitude: "position.latitude",
  longitude: "position.longitude",
  elevation: "position.elevation",
  "hottest.dryBulb": "climate.hottest.dryBulb",
  "hottest.wetBulb": "climate.hottest.wetBulb",
  "coldest.dryBulb": "climate.coldest.dryBulb",
};

/** Column with the file of a country profile, for countries that the library does not have or that are changed. */
export const countryFile = "country.file";

/** Columns that replace a column of every table, by its head. */
const instead: Readonly<Record<string, readonly string[]>> = {
  country: [countryFile],
  "hottest.wetBulb": ["climate.hottest.dewPoint", "climate.hottest.relativeHumidity"],
};

/**
 * Returns the columns of a table of sites from its first line.
 *
 * @throws PropsError with every column that is wrong, missing, or there twice
 */
export function siteColumns(file: string, { line, cells }: CsvLine): readonly SiteColumn[] {
  const place = `${file}:${line}`;
  const columns = cells.map((head): SiteColumn => {
    if (head === "name") return { head, kind: "text" };
    const path = Object.hasOwn(named, head) ? (named[head] ?? "") : head;
    return { head, path, kind: cellKindAt(path) ?? "map" };
  });
  const problems = columns.flatMap((column, i) => {
    const problem = columnProblem(column, columns.slice(0, i));
    return problem === undefined ? [] : [{ path: `${place} column ${i + 1}`, message: problem }];
  });
  const all = [...problems, ...missingColumns(place, columns)];
  if (cells.length === 1 && /[;\t]/.test(cells[0] ?? ""))
    throw new PropsError(file, [
      {
        path: place,
        message: `must have columns with commas between them but has ${quotedText(cells[0] ?? "")}: save it as CSV with commas`,
      },
    ]);
  refuseProblems(file, all);
  return columns;
}

function columnProblem({ head, path, kind }: SiteColumn, before: readonly SiteColumn[]): string | undefined {
  if (head === "") return "must have a column name but has none: add it, or leave the column out";
  const same = before.find((other) => other.path === path);
  if (same)
    return `must be once in the table but ${quotedText(head)} is there twice${same.head === head ? "" : `, first as ${quotedText(same.head)}`}: leave one out`;
  if (path === undefined) return undefined;
  if ((path.startsWith("country.") && path !== countryFile) || cellKindAt(path) === undefined) return unknownColumn(head);
  if (kind === "map" || kind === "list")
    return `must be one value but ${quotedText(head)} is a ${kind}: ${kind === "map" ? `name a path in it, such as ${exampleBelow(path)}` : "describe such a site in its own site file"}`;
  if (path === countryFile) return undefined; // beside country: a line fills one of the two
  const within = before.find(
    (other) =>
      other.path !== undefined && other.path !== countryFile && (path.startsWith(`${other.path}.`) || other.path.startsWith(`${path}.`)),
  );
  return within
    ? `must not be combined with ${quotedText(within.head)} but ${quotedText(head)} states the same value: leave one out`
    : undefined;
}

function exampleBelow(path: string): string {
  return knownPaths().find((known) => known.startsWith(`${path}.`)) ?? `${path}.…`;
}

function unknownColumn(head: string): string {
  if (head.startsWith("country."))
    return `must be the file of a profile, "country.file", but is ${quotedText(head)}: write a profile file and name it in that column`;
  const below = knownPaths().find((path) => path.endsWith(`.${head}`)); // such as mostHumid.dryBulb
  const meant = below ?? closest(head, [...Object.keys(named), ...knownPaths()]);
  const remedy =
    meant === undefined
      ? "use a path such as grid.minimum or promises.redundancy.feeds, or leave it out"
      : `did you mean ${quotedText(meant)}?`;
  return `must be a path of site but is ${quotedText(head)}: ${remedy}`;
}

function missingColumns(place: string, columns: readonly SiteColumn[]): readonly PropsProblem[] {
  const heads = listValues(columns, "head");
  const paths = listValues(columns, "path");
  const missing = Object.entries(named).flatMap(([head, path]) => {
    if (path === undefined ? heads.includes(head) : paths.includes(path)) return [];
    return Object.hasOwn(instead, head) && instead[head]?.some((other) => paths.includes(other)) ? [] : [head];
  });
  return missing.length === 0
    ? []
    : [
        {
          path: place,
          message: `must have the columns ${Object.keys(named).join(", ")} but lacks ${missing.join(", ")}: add ${missing.length === 1 ? "it" : "them"}`,
        },
      ];
}
