import { isAbsolute, relative, sep } from "node:path";
import type { Place } from "./place";

/**
 * Where the program calls a constructor or function, relative to the folder in which it runs; undefined where that lies outside, for a path that differs from
 * machine to machine is in no report.
 *
 * @param callee the function whose caller is meant
 */
export function callSite(callee: (...args: never[]) => unknown): Place | undefined;
export function callSite(callee: abstract new (...args: never[]) => unknown): Place | undefined;
export function callSite(callee: unknown): Place | undefined {
  const { stackTraceLimit } = Error;
  const holder: { stack?: string } = {};
  try {
    Error.stackTraceLimit = 1;
    Error.captureStackTrace(holder, callee as (...args: never[]) => unknown);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  const [, file, line, column] = /(?:\(|at )(?:file:\/\/)?((?:[A-Za-z]:)?[^():]+):(\d+):(\d+)\)?\s*$/.exec(holder.stack ?? "") ?? [];
  if (file === undefined) return undefined;
  const path = relative(process.cwd(), file);
  if (path.startsWith("..") || isAbsolute(path)) return undefined;
  return { file: path.split(sep).join("/"), line: Number(line), column: Number(column) };
}
