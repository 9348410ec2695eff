import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/**
 * A file as reports name it: relative to the folder in which the program runs, with `/` on every platform. Undefined where it lies outside, for a path that differs
 * from machine to machine is in no report, and CI looks for a relative one below its checkout.
 */
export function tryFileWithin(file: string): string | undefined {
  return within(file) ?? within(reached(file));
}

function within(file: string): string | undefined {
  const path = relative(process.cwd(), file);
  if (path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join("/");
}

/** The file by the real path of its folder: `$PWD` may lead through a link where the program's own folder does not. */
function reached(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}
