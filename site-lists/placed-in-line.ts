import { isObject } from "../constructs/plain/is-object";
import type { PropsProblem } from "../constructs/props";
import type { Data } from "../constructs/props/problems/path";
import { excusedOtherwise } from "../constructs/props/unusual";
import type { CsvLine } from "./csv-lines";
import { countryFile, type SiteColumn } from "./site-columns";
import { cellKindAt } from "./site-paths";

/** A line of a table, and the columns of its cells. */
export interface LineOfColumns {
  readonly file: string;
  readonly columns: readonly SiteColumn[];
  readonly line: CsvLine;
}

/** What the design says of the site of each, and where that stands. */
export interface DefaultsOfDesign {
  /** As it is written. */
  readonly defaults: Data;
  /** Where what the defaults say stands, of what is wrong with it. @default by the props */
  readonly defaultProblem?: (problem: PropsProblem) => PropsProblem;
}

/** A problem of the site at the column that has its value, in the words of a table; of a default where that is written. */
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

/** How a line says why a value holds; undefined where no cell can, as of what stands in a file that the line names. @param path of the value, as `position.latitude` */
function columnsThatExcuse(path: string, name: string): string | undefined {
  const steps = path.replace(/\[\d+\]/g, "").split(".");
  const at = steps.lastIndexOf(name);
  const object = steps.slice(0, at === -1 ? -1 : at);
  const [reason, owner] = (["reason", "owner"] as const).map((word) => [...object, "unusual", name, word].join("."));
  return cellKindAt(reason ?? "") !== "text" ? undefined : `state why it holds in the columns ${reason} and ${owner}`;
}

function isWritten(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  return isObject(value) && Object.hasOwn(value, step) && isWritten((value as Data)[step], rest);
}
