import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/** A place in what the integrator wrote. */
export interface FileLocation {
  /** Relative to where the program ran, with `/` on every platform. */
  readonly file: string;
  /** From 1. @default the file as a whole */
  readonly line?: number;
  /** From 1. @default the line as a whole */
  readonly column?: number;
}

/** Where a site is described, and where the parts that are judged are. */
export interface SiteLocations extends FileLocation {
  /** By subject of a finding, as `compute/rack-1`. @default the place of the site */
  readonly subjects?: Readonly<Record<string, FileLocation>>;
}

/** The place of a subject, or the nearest that is known: of `power/it/breaker` that of `power/it`, then of `power`, then of the site. */
export function placeOf(places: SiteLocations | undefined, subject: string): FileLocation | undefined {
  if (!places) return undefined;
  const { subjects = {}, ...whole } = places;
  for (let part = subject; part !== ""; part = part.slice(0, Math.max(0, part.lastIndexOf("/"))))
    if (Object.hasOwn(subjects, part)) return subjects[part];
  return whole;
}

/**
 * Where the program makes an instance; undefined outside of the folder in which it runs.
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

/**
 * A file as reports name it: relative to the folder in which the program runs, with `/` on every platform. Undefined where it lies outside, for a path that differs
 * from machine to machine is in no report, and CI looks for a relative one below its checkout.
 */
export function tryFileWithin(file: string): string | undefined {
  return within(file) ?? within(reached(file));
}

function within(file: string): string | undefined {
  return isOutside(process.cwd(), file) ? undefined : relative(process.cwd(), file).split(sep).join("/");
}

/** Does a path lead out of a folder? Links are not followed. */
export function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** The file by the real path of its folder: `$PWD` may lead through a link where the program's own folder does not. */
function reached(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}
