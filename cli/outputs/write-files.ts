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

/** A file as it is to be written. */
export interface ResultFile {
  readonly file: string;
  readonly text: string;
}

/** One file on its way: what it becomes stands beside it until all are there. */
interface Writing {
  readonly path: string;
  readonly part: string;
  /** What stood there before, kept until every file is in its place. */
  readonly before: string;
}

/**
 * Writes all files whole, or none of them: each beside its place, then all into their places; what stood there comes back when one cannot be put there.
 * Streams, as `/dev/null`, are written to in between. Two programs that write the same files would each leave some of theirs: the second is refused.
 *
 * @param inputs files that the run reads, which it must not replace
 * @param move puts a file into its place
 * @param isForced replaces what is there, whatever it is
 * @throws InputError when one cannot be written
 */
export function writeFiles(files: readonly ResultFile[], inputs: readonly string[], { move = renameSync, isForced = false } = {}): void {
  if (files.length === 0) return;
  const texts = listValues(files, "text");
  const names = listValues(files, "file");
  putFiles(checkFiles(names, inputs, { texts, isForced }), texts, { option: "--output", move });
}

/** How files are put into their places. */
export interface PutOptions {
  /** What names them, for the error. */
  readonly option: string;
  /** Puts a file into its place. */
  readonly move: typeof renameSync;
  /** Called when nobody else may write them, before anything is written. */
  readonly check?: () => void;
}

/**
 * Puts texts into their places, all or none.
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
    const { path: at = "" } = error as NodeJS.ErrnoException; // a full stream or disk names none
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

/** Files that have to be of one program. In one order for all programs: of two, one has them all. */
function lockAll(paths: readonly string[], locks: Lock[]): true {
  for (const path of paths) locks.push(lockOutput(path));
  return true;
}

/** A file alone is replaced at once, and by whom does not matter: its lock only says that nobody else is at what a killed run left beside it. */
function tryLock(paths: readonly string[], locks: Lock[]): boolean {
  try {
    return lockAll(paths, locks);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Who has no lock takes a name that nobody has: what somebody else has written there is neither replaced nor removed. */
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
