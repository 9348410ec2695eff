import { posix } from "node:path";
import { unique } from "../plain/unique";
import { compareText } from "../props/canonical";

/**
 * Which of the paths a path is, or lies in. Only beginnings that are as long as one of the paths are looked up, so that neither many paths nor a long one
 * take more than their share of time.
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

/** Directories of files, without those inside another: each is one mount. */
export function topDirectories(paths: readonly string[]): string[] {
  const directories = unique(paths.map((path) => posix.dirname(path))).sort(compareText);
  return directories.filter((directory) => !directories.some((other) => directory.startsWith(`${other}/`)));
}
