import { randomBytes } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { listValues } from "../../constructs/plain/list-values";
import { fileReason } from "../../site-files/reading/file-text";
import type { Lock } from "../../stacks/lock-file";
import { InputError } from "../terminal/exit-codes";
import { checkFiles } from "./check-files";
import { lockOutput } from "./lock-output";
import type { OutputTarget } from "./output-target";
import { besideOutput, forgetWriting, noteWriting, recoverOutputs } from "./writing-journal";

export interface ResultFile {
  readonly file: string;
  readonly text: string;
}

/** One file during writing: its new text is beside it until all are complete. */
interface Writing {
  readonly path: string;
  readonly part: string;
  /** The earlier file, kept until all are in place. */
  readonly before: string;
}

/**
 * Writes all files, or none: each beside its place, then all are moved. Earlier files come back when a move fails. Streams, such as
 * `/dev/null`, are written in between. A second program that writes the same files is refused.
 *
 * @param inputs files that the run reads, which it must not replace
 * @param move moves a file to its place
 * @param isForced replaces existing files of any kind
 * @throws InputError when one cannot be written
 */
export function writeFiles(files: readonly ResultFile[], inputs: readonly string[], { move = renameSync, isForced = false } = {}): void {
  if (files.length === 0) return;
  const texts = listValues(files, "text");
  const names = listValues(files, "file");
  putFiles(checkFiles(names, inputs, { texts, isForced }), texts, { option: "--output", move });
}

/** The way in which files are moved. */
interface PutOptions {
  /** Names the files, for the error. */
  readonly option: string;
  /** Moves a file to its place. */
  readonly move: typeof renameSync;
  /** Called with all locks held, before anything is written. */
  readonly check?: () => void;
}

/**
 * Writes texts to their places, all or none.
 *
 * @throws InputError when one cannot be written
 */
export function putFiles(targets: readonly OutputTarget[], texts: readonly string[], { option, move, check }: PutOptions): void {
  const begun: Writing[] = [];
  const placed: Writing[] = [];
  const locks: Lock[] = [];
  const paths = targets.flatMap(({ path, kind }) => (kind === "file" ? [path] : [])).sort();
  const isTogether = paths.length > 1;
  try {
    const isLocked = isTogether || check ? lockAll(paths, locks) : tryLock(paths, locks);
    if (isLocked) recoverOutputs(paths);
    check?.();
    for (const [i, { path, kind }] of targets.entries()) if (kind === "file") begin(path, texts[i] ?? "", isLocked, begun);
    for (const [i, { path, kind, descriptor }] of targets.entries())
      if (kind === "stream") writeFileSync(descriptor ?? path, texts[i] ?? "");
    if (isTogether) noteWriting(paths);
    for (const writing of begun) place(writing, placed, move);
  } catch (error) {
    for (const { path, before } of placed) existsSync(before) ? renameSync(before, path) : rmSync(path);
    if (error instanceof InputError) throw error;
    const { path: at = "" } = error as NodeJS.ErrnoException; // the error of a full stream or disk names no path
    const named = targets.find(({ path }) => at.startsWith(path))?.file ?? (targets.length === 1 ? targets[0]?.file : "one");
    throw new InputError(
      `${option} must be a file that can be written but ${named} is not, ${fileReason(error)}: correct that, or name another file; no file was written`,
    );
  } finally {
    if (isTogether && begun.length > 0) forgetWriting(paths);
    for (const { part, before } of begun) for (const rest of [part, before]) rmSync(rest, { force: true });
    for (const lock of locks) lock.release();
  }
}

/** Locks files, in one order for all programs: of two programs, one gets all. */
function lockAll(paths: readonly string[], locks: Lock[]): true {
  for (const path of paths) locks.push(lockOutput(path));
  return true;
}

/** Locks files, unless somebody else has one. A single file is replaced at once; its lock protects what a killed run left. */
function tryLock(paths: readonly string[], locks: Lock[]): boolean {
  try {
    return lockAll(paths, locks);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Writes a text beside its place. Without the lock it uses a new name, so that files of others stay. */
function begin(path: string, text: string, isLocked: boolean, begun: Writing[]): void {
  const own = besideOutput(isLocked ? path : `${path}.${randomBytes(4).toString("hex")}`);
  const writing = { path, part: own.part, before: own.before };
  begun.push(writing);
  writeFileSync(writing.part, text, { flag: "wx" });
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) chmodSync(writing.part, stats.mode);
}

function place(writing: Writing, placed: Writing[], move: typeof renameSync): void {
  const { path, part, before } = writing;
  if (existsSync(path)) copyFileSync(path, before);
  move(part, path);
  placed.push(writing);
}
