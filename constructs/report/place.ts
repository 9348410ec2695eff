import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/** A location in a file of the integrator. */
export interface FileLocation {
  /** Path relative to the working folder, with `/` on every platform. */
  readonly file: string;
  /** Line, from 1. @default the whole file */
  readonly line?: number;
  /** Column, from 1. @default the whole line */
  readonly column?: number;
}

/** The location of a site and of its parts. */
export interface SiteLocations extends FileLocation {
  /** Locations by the subject of a finding, such as `compute/rack-1`. @default the location of the site */
  readonly subjects?: Readonly<Record<string, FileLocation>>;
}

/** Returns the location of a subject, or of its nearest whole: for `power/it/breaker` also `power/it` and `power`. */
export function placeOf(places: SiteLocations | undefined, subject: string): FileLocation | undefined {
  if (!places) return undefined;
  const { subjects = {}, ...whole } = places;
  for (let part = subject; part !== ""; part = part.slice(0, Math.max(0, part.lastIndexOf("/"))))
    if (Object.hasOwn(subjects, part)) return subjects[part];
  return whole;
}

/**
 * Returns where the program creates an instance. Undefined outside the working folder.
 *
 * @param made the class whose constructor was called
 */
export function callSite(made: abstract new (...args: never[]) => unknown): FileLocation | undefined {
  const { stackTraceLimit } = Error;
  const holder: { stack?: string } = {};
  try {
    Error.stackTraceLimit = 1;
    Error.captureStackTrace(holder, made);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  const [, file, line, column] = /(?:\(|at )(?:file:\/\/)?((?:[A-Za-z]:)?[^():]+):(\d+):(\d+)\)?\s*$/.exec(holder.stack ?? "") ?? [];
  if (file === undefined) return undefined;
  const within = tryFileWithin(file);
  return within === undefined ? undefined : { file: within, line: Number(line), column: Number(column) };
}

/** Returns a file relative to the working folder, with `/` on every platform. Undefined outside it. */
export function tryFileWithin(file: string): string | undefined {
  return within(file) ?? within(reached(file));
}

function within(file: string): string | undefined {
  return isOutside(process.cwd(), file) ? undefined : relative(process.cwd(), file).split(sep).join("/");
}

/** Returns whether a path leads out of a folder. Links are not followed. */
export function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Returns the file with the real path of its folder, because `$PWD` may be a link. */
function reached(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}
