import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { keyBy } from "../../constructs/plain/key-by";
import type { Lock } from "../../stacks/lock-file";
import { InputError } from "../terminal/exit-codes";
import { lockOutput } from "./lock-output";
import { outputTarget } from "./output-target";

/** Names of what stands beside an output while it is written. Who uses them holds the lock of that output. */
export function besideOutput(path: string) {
  const beside = (kind: string) => `${path}.edge-node.${kind}`;
  return { part: beside("part"), before: beside("before"), journal: beside("writing"), noting: beside("noting") } as const;
}

/** Files of one run that are whole beside their places, or on their way there. */
const journalSchema = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) });

/** Stands at every file but the first. */
const pointerSchema = z.object({ first: z.string() });

type JournalFile = z.output<typeof journalSchema>["files"][number];

/** Says of files that they are whole beside their places and belong together. Who is killed from then on leaves enough to put the rest into their places. */
export function noteWriting(paths: readonly string[]): void {
  const [first, ...others] = paths;
  if (first === undefined) return;
  const files = paths.map((path) => ({ path, sha256: hashOf(besideOutput(path).part) ?? "" }));
  writeJournal(first, { files });
  for (const path of others) writeJournal(path, { first });
}

/** Nothing is on its way any more. */
export function forgetWriting(paths: readonly string[]): void {
  for (const path of paths.toReversed()) rmSync(besideOutput(path).journal, { force: true }); // the first goes last: the others lead to it
}

/** Is the file one of several of which a run has put some, and maybe not all, into their places? */
export function isBeingWritten(path: string): boolean {
  return existsSync(besideOutput(path).journal);
}

/**
 * Ends what a run began that was killed: files that were whole, and belong together, come into their places, everything else that it left beside them goes.
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
 * The same of outputs at which nobody is: what somebody writes now stays.
 *
 * @throws InputError for a journal that is none of a run
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

/** What a program leaves that is killed while it takes the lock of an output. One that is at it loses only time. */
function halfLocks(path: string): readonly string[] {
  const beginning = `${basename(path)}.edge-node.lock.`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(beginning) && /^[0-9a-f]{8}$/.test(name.slice(beginning.length)))
    .map((name) => join(dirname(path), name));
}

/**
 * The files of a run of which one is this, and nobody else's: each says by a journal of its own that it belongs to the run. One that does not say so yet, or no longer, is whole in
 * its place or beside it; then nothing is left to put into a place.
 *
 * @throws InputError for a journal that no run can have left, which stays where it is
 */
function journalOf(path: string): readonly JournalFile[] {
  const { journal } = besideOutput(path);
  const read = tryJson(journal);
  if (read === undefined) return [];
  const first = firstOf(read) ?? path;
  const content = first === path ? read : tryJson(besideOutput(first).journal);
  if (content === undefined && isReal(first)) return []; // a run takes its first journal away last
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

/** A path as a run writes it down: absolute, without links, and of a file or of nothing yet. */
function isReal(path: string): boolean {
  try {
    const target = outputTarget(path);
    return target.path === path && target.kind === "file";
  } catch {
    return false;
  }
}

/** Whole or not at all, and never through a link that somebody has put there. */
function writeJournal(path: string, content: z.output<typeof journalSchema> | z.output<typeof pointerSchema>): void {
  const { journal, noting } = besideOutput(path);
  rmSync(noting, { force: true });
  writeFileSync(noting, JSON.stringify(content), { flag: "wx" });
  renameSync(noting, journal);
}

/** Undefined where nothing stands; null of what is no file or no JSON. */
function tryJson(file: string): unknown {
  try {
    if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
    return lstatSync(file).isFile() ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}

/** Undefined of what is no file: a link is not followed. */
function hashOf(file: string): string | undefined {
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? createHash("sha256").update(readFileSync(file)).digest("hex") : undefined;
}
