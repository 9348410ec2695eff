import { tryFileWithin } from "./file-within";
import type { Place } from "./place";

/**
 * Where the program makes an instance; undefined outside of the folder in which it runs.
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
  const within = tryFileWithin(file);
  return within === undefined ? undefined : { file: within, line: Number(line), column: Number(column) };
}
