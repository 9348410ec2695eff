import { existsSync, lstatSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** What an output is written to once links are followed. */
export interface OutputTarget {
  /** As it was typed. */
  readonly file: string;
  /** Absolute and without links, so that two targets are compared by it. */
  readonly path: string;
  /** A file is replaced as a whole; a stream, as `/dev/null` or a named pipe, is written to as it stands. */
  readonly kind: "file" | "stream";
  /** Its number, of a stream that this program has open, as `/dev/stderr`. */
  readonly descriptor?: number;
}

/** As many as Linux follows. */
const mostLinks = 40;

/**
 * The target of an output. A link stays: what it leads to is written.
 *
 * @throws Error that says why nothing can be written there
 */
export function outputTarget(file: string): OutputTarget {
  if (file === "") throw new Error("it has no name");
  const path = reached(resolve(file), mostLinks);
  const descriptor = openDescriptor(path);
  if (descriptor !== undefined) return { file, path, kind: "stream", descriptor };
  if (/[/\\]$/.test(file)) throw new Error("it is a folder");
  return { file, path, kind: kindOf(statSync(path, { throwIfNoEntry: false })) };
}

/** Does something stand where it leads? */
export function isThere(file: string): boolean {
  return existsSync(outputTarget(file).path);
}

function kindOf(stats: Stats | undefined): OutputTarget["kind"] {
  if (!stats || stats.isFile()) return "file";
  if (stats.isCharacterDevice() || stats.isFIFO()) return "stream";
  throw new Error(stats.isDirectory() ? "it is a folder" : "it is a socket or a block device");
}

/** `/dev/stdout` leads to a descriptor, whose own link may lead to a pipe without a path, or to a file that must not be replaced below who holds it. */
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

/** The real path of a folder that may not be there yet. */
function realFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder
    ? realpathSync.native(folder)
    : join(realFolder(dirname(folder)), basename(folder));
}
