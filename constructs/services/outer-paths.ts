import { posix } from "node:path";
import { unique } from "../plain/unique";
import { compareText } from "../props/canonical";

/**
 * Returns a function that finds the given path which equals or contains another. It looks up only beginnings with the length of a given
 * path, so that many or long paths stay fast.
 */
export function outerPaths(paths: Iterable<string>): (path: string) => string[] {
  const known = new Set(paths);
  const lengths = unique([...known].map(({ length }) => length));
  return (path) =>
    lengths
      .filter((length) => length === path.length || path[length] === "/")
      .map((length) => path.slice(0, length))
      .filter((outer) => known.has(outer));
}

/** Returns directories of files, without those inside another: each is one mount. */
export function topDirectories(paths: readonly string[]): string[] {
  const directories = unique(paths.map((path) => posix.dirname(path))).sort(compareText);
  return directories.filter((directory) => !directories.some((other) => directory.startsWith(`${other}/`)));
}
