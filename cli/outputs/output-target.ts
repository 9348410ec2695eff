import { existsSync, lstatSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The target of an output after links are followed. */
export interface OutputTarget {
  /** File as typed. */
  readonly file: string;
  /** Absolute and without links, so that targets can be compared. */
  readonly path: string;
  /** A file is replaced as a whole; a stream, such as `/dev/null` or a named pipe, is written to directly. */
  readonly kind: "file" | "stream";
  /** The number of a stream that this program has open, such as `/dev/stderr`. */
  readonly descriptor?: number;
}

/** The number of links that Linux follows. */
const mostLinks = 40;

/**
 * Returns the target of an output. A link stays; the file that it names is written.
 *
 * @throws Error with the reason why nothing can be written there
 */
export function outputTarget(file: string): OutputTarget {
  if (file === "") throw new Error("it has no name");
  const path = reached(resolve(file), mostLinks);
  const descriptor = openDescriptor(path);
  if (descriptor !== undefined) return { file, path, kind: "stream", descriptor };
  if (/[/\\]$/.test(file)) throw new Error("it is a folder");
  return { file, path, kind: kindOf(statSync(path, { throwIfNoEntry: false })) };
}

/** Whether the target of a path exists. */
export function isThere(file: string): boolean {
  return existsSync(outputTarget(file).path);
}

function kindOf(stats: Stats | undefined): OutputTarget["kind"] {
  if (!stats || stats.isFile()) return "file";
  if (stats.isCharacterDevice() || stats.isFIFO()) return "stream";
  throw new Error(stats.isDirectory() ? "it is a folder" : "it is a socket or a block device");
}

/** Returns the descriptor of a path such as `/dev/stdout`. Its link may name a pipe without a path, or a file that is in use. */
function openDescriptor(path: string): number | undefined {
  const [, process_, dev] = /^(?:\/proc\/(\d+)|(\/dev))\/fd\/\d+$/.exec(path) ?? [];
  return dev !== undefined || process_ === `${process.pid}` ? Number(basename(path)) : undefined;
}

function reached(path: string, links: number): string {
  const real = join(realFolder(dirname(path)), basename(path));
  if (openDescriptor(real) !== undefined || !lstatSync(real, { throwIfNoEntry: false })?.isSymbolicLink()) return real;
  if (links === 0) throw new Error("its symbolic links form a circle");
  return reached(resolve(dirname(real), readlinkSync(real)), links - 1);
}

/** Returns the real path of a folder that may not exist yet. */
function realFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder
    ? realpathSync.native(folder)
    : join(realFolder(dirname(folder)), basename(folder));
}
