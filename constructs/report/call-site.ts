import { isAbsolute, relative, sep } from "node:path";
import type { Place } from "./place";

/**
 * Where the program makes an instance, relative to the folder in which it runs; undefined where that lies outside, for a path that differs from machine to machine
 * is in no report.
 *
 * @param made the class whose constructor was called
 */
export function callSite(made: abstract new (...args: never[]) => unknown): Place | undefined {
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
  const path = relative(process.cwd(), file);
  if (path.startsWith("..") || isAbsolute(path)) return undefined;
  return { file: path.split(sep).join("/"), line: Number(line), column: Number(column) };
}
