import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { Lock } from "../stacks/lock-file";
import { InputError } from "./exit-codes";
import { lockOutput } from "./lock-output";

/** Names of what stands beside an output while it is written. Who uses them holds the lock of that output. */
export function besideOutput(path: string) {
  return { part: `${path}.edge-node.part`, before: `${path}.edge-node.before`, journal: `${path}.edge-node.writing` } as const;
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
  const files = new Map(held.flatMap(journalOf).map((file) => [file.path, file]));
  const locks: Lock[] = [];
  try {
    for (const path of files.keys()) if (!held.includes(path)) locks.push(lockOutput(path));
    for (const { path, sha256 } of files.values()) {
      const { part } = besideOutput(path);
      if (hashOf(part) === sha256) renameSync(part, path);
    }
    forgetWriting([...files.keys()]);
    for (const path of new Set([...held, ...files.keys()])) {
      const { part, before, journal } = besideOutput(path);
      for (const rest of [part, before, journal, ...halfLocks(path)]) rmSync(rest, { force: true });
    }
  } finally {
    for (const lock of locks) lock.release();
  }
}

/** The same of outputs at which nobody is: what somebody writes now stays. */
export function recoverLeft(paths: readonly string[]): void {
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

function journalOf(path: string): readonly JournalFile[] {
  const read = tryJson(besideOutput(path).journal);
  const pointer = pointerSchema.safeParse(read).data;
  return journalSchema.safeParse(pointer ? tryJson(besideOutput(pointer.first).journal) : read).data?.files ?? [];
}

/** Whole or not at all: a part of a journal is none. */
function writeJournal(path: string, content: z.output<typeof journalSchema> | z.output<typeof pointerSchema>): void {
  const { journal } = besideOutput(path);
  writeFileSync(journal, JSON.stringify(content));
}

function tryJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // not there, or cut off
  }
}

function hashOf(file: string): string | undefined {
  return existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : undefined;
}
