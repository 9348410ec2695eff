import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { keyBy } from "../../constructs/plain/key-by";
import type { Lock } from "../../stacks/lock-file";
import { InputError } from "../terminal/exit-codes";
import { lockOutput } from "./lock-output";
import { outputTarget } from "./output-target";

/** Returns names of files beside an output while it is written. Users hold the lock of that output. */
export function besideOutput(path: string) {
  const beside = (kind: string) => `${path}.edge-node.${kind}`;
  return { part: beside("part"), before: beside("before"), journal: beside("writing"), noting: beside("noting") } as const;
}

/** Files of one run that are complete beside their places, or being moved. */
const journalSchema = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) });

/** The content at every file but the first. */
const pointerSchema = z.object({ first: z.string() });

type JournalFile = z.output<typeof journalSchema>["files"][number];

/** Records that files are complete beside their places and belong together. After a kill, the next run finishes the move. */
export function noteWriting(paths: readonly string[]): void {
  const [first, ...others] = paths;
  if (first === undefined) return;
  const files = paths.map((path) => ({ path, sha256: hashOf(besideOutput(path).part) ?? "" }));
  writeJournal(first, { files });
  for (const path of others) writeJournal(path, { first });
}

/** Removes the records of files that are all in place. */
export function forgetWriting(paths: readonly string[]): void {
  for (const path of paths.toReversed()) rmSync(besideOutput(path).journal, { force: true }); // the first goes last: the others name it
}

/** Whether the file is one of several of which a run may have moved only some. */
export function isBeingWritten(path: string): boolean {
  return existsSync(besideOutput(path).journal);
}

/**
 * Finishes the writing of a killed run: complete files that belong together are moved to their places, others are removed.
 *
 * @param held outputs whose locks the caller has
 * @throws InputError when another program writes one of the files that belong to them
 */
export function recoverOutputs(held: readonly string[]): void {
  const files = keyBy(held.flatMap(journalOf), (file) => file.path);
  const locks: Lock[] = [];
  try {
    for (const path of files.keys()) if (!held.includes(path)) locks.push(lockOutput(path));
    for (const { path, sha256 } of files.values())
      if (hashOf(besideOutput(path).part) === sha256) renameSync(besideOutput(path).part, path);
    forgetWriting([...files.keys()]);
    for (const path of new Set([...held, ...files.keys()])) {
      const { part, before, journal, noting } = besideOutput(path);
      for (const rest of [part, before, journal, noting, ...halfLocks(path)]) rmSync(rest, { force: true });
    }
  } finally {
    for (const lock of locks) lock.release();
  }
}

/**
 * Does the same for outputs without a lock; files that somebody writes now stay.
 *
 * @throws InputError for an invalid journal
 */
export function recoverLeft(paths: readonly string[]): void {
  for (const path of paths) journalOf(path);
  for (const path of paths.filter((one) => Object.values(besideOutput(one)).some((beside) => existsSync(beside)))) {
    const locks: Lock[] = [];
    try {
      locks.push(lockOutput(path));
      recoverOutputs([path]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    } finally {
      for (const lock of locks) lock.release();
    }
  }
}

/** Returns leftovers of a program that was killed while it took a lock. One that still takes it only loses time. */
function halfLocks(path: string): readonly string[] {
  const beginning = `${basename(path)}.edge-node.lock.`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(beginning) && /^[0-9a-f]{8}$/.test(name.slice(beginning.length)))
    .map((name) => join(dirname(path), name));
}

/**
 * Reads the files of the run to which this file belongs; each names the run in a journal of its own. A file without one is complete, and
 * nothing is left to move.
 *
 * @throws InputError for a journal that no run can have left, which stays
 */
function journalOf(path: string): readonly JournalFile[] {
  const { journal } = besideOutput(path);
  const read = tryJson(journal);
  if (read === undefined) return [];
  const first = firstOf(read) ?? path;
  const content = first === path ? read : tryJson(besideOutput(first).journal);
  if (content === undefined && isReal(first)) return []; // a run removes its first journal last
  const files = journalSchema.safeParse(content).data?.files ?? [];
  const isPointed = (one: JournalFile) => one.path === first || firstOf(tryJson(besideOutput(one.path).journal)) === first;
  const isWhole = (one: JournalFile) => [one.path, besideOutput(one.path).part].some((file) => hashOf(file) === one.sha256);
  const isOfRun = files.every((one) => isReal(one.path) && (isPointed(one) || isWhole(one)));
  if (!isOfRun || ![path, first].every((own) => files.some((one) => one.path === own)))
    throw new InputError(
      `--output must have only journals of edge-node beside it but ${journal} is not one, or names files that are not its own: find out who wrote it, and remove it`,
    );
  return files.every(isPointed) ? files : [];
}

function firstOf(pointer: unknown): string | undefined {
  return pointerSchema.safeParse(pointer).data?.first;
}

/** Whether a path is as a run records it: absolute, without links, and a file or nothing yet. */
function isReal(path: string): boolean {
  try {
    const target = outputTarget(path);
    return target.path === path && target.kind === "file";
  } catch {
    return false;
  }
}

/** Writes a journal whole or not at all, and never through a link. */
function writeJournal(path: string, content: z.output<typeof journalSchema> | z.output<typeof pointerSchema>): void {
  const { journal, noting } = besideOutput(path);
  rmSync(noting, { force: true });
  writeFileSync(noting, JSON.stringify(content), { flag: "wx" });
  renameSync(noting, journal);
}

/** Reads JSON: undefined without a file, null for a file that is no JSON. */
function tryJson(file: string): unknown {
  try {
    if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
    return lstatSync(file).isFile() ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}

/** Returns the hash of a file; undefined otherwise. Links are not followed. */
function hashOf(file: string): string | undefined {
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? createHash("sha256").update(readFileSync(file)).digest("hex") : undefined;
}
