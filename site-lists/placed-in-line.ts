import { isObject } from "../constructs/plain/is-object";
import type { PropsProblem } from "../constructs/props";
import type { Data } from "../constructs/props/problems/path";
import { excusedOtherwise } from "../constructs/props/unusual";
import type { CsvLine } from "./csv-lines";
import { countryFile, type SiteColumn } from "./site-columns";
import { cellKindAt } from "./site-paths";

export interface LineOfColumns {
  readonly file: string;
  readonly columns: readonly SiteColumn[];
  readonly line: CsvLine;
}

/** The defaults of a design for the `site` of each line, with their location. */
export interface DefaultsOfDesign {
  /** Defaults as written. */
  readonly defaults: Data;
  /** Adds the location to a problem of the defaults. @default problems keep their props */
  readonly defaultProblem?: (problem: PropsProblem) => PropsProblem;
}

/** Returns a problem of the site with the column of its value and in the words of a table. A problem of a default gets the location of that default. */
export function placedInLine(
  { file, line, columns }: LineOfColumns,
  { defaults, defaultProblem }: DefaultsOfDesign,
  problem: PropsProblem,
): PropsProblem {
  const { path, message } = problem;
  const given = columns.filter((_, i) => line.cells[i] !== "");
  const column =
    given.find((one) => one.path === path) ??
    columns.find((one) => one.path === path) ??
    given.find((one) => one.path !== undefined && (path.startsWith(`${one.path}.`) || one.path.startsWith(`${path}.`))) ??
    columns.find((one) => path === "country" && one.path === countryFile);
  if (!column && isWritten(defaults, path.split("."))) return defaultProblem?.({ ...problem, path: `site.${path}` }) ?? problem;
  return {
    path: `${file}:${line.line} ${column?.head ?? path}`,
    message: excusedOtherwise(message, (name) => columnsThatExcuse(path, name)),
  };
}

/** Returns the remedy by which a line can state a reason for its value; undefined where no cell can. @param path of the value, such as `position.latitude` */
function columnsThatExcuse(path: string, name: string): string | undefined {
  const steps = path.replace(/\[\d+\]/g, "").split(".");
  const at = steps.lastIndexOf(name);
  const object = steps.slice(0, at === -1 ? -1 : at);
  const [reason, owner] = (["reason", "owner"] as const).map((word) => [...object, "unusual", name, word].join("."));
  return cellKindAt(reason ?? "") !== "text" ? undefined : `state why it is right in the columns ${reason} and ${owner}`;
}

function isWritten(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  return isObject(value) && Object.hasOwn(value, step) && isWritten((value as Data)[step], rest);
}
