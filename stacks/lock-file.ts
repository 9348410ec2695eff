import { randomBytes } from "node:crypto";
import { closeSync, linkSync, lstatSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { holderText, isGone, thisProcess, tryHolder } from "./lock-holder";

/** A file that says who writes to what it stands for. */
export interface Lock {
  /** Is the file still there as it was written? Somebody may have removed it, with the folder or by hand. */
  isHeld(): boolean;
  /** Removes the file. The end of the program does too, but not a signal: then the file is stale, and whoever comes next takes it. */
  release(): void;
}

/** How a lock is taken. */
export interface TakeLockOptions {
  /** Makes the error for a lock that somebody holds, from the holder in words and the file that holds it; without a holder for a folder or a link in its place. */
  readonly refusal: (holder: string | undefined, file: string) => Error;
  /** Gives a file a second name, and fails when that is taken. @default that of the file system */
  readonly link?: typeof linkSync;
}

/** From this age a lock that names no holder is nobody's [ms]. To write it takes less than one. */
const longestWritingMs = 10_000;

/** The text of each lock of this process, by its file. */
const held = new Map<string, string>();

/**
 * Takes the lock, or throws: who comes second does not wait.
 *
 * One program takes it at a time. The file comes into its place whole and only where none is (`place()`). Who finds a stale one may remove it only while it holds a second
 * lock, for which the same is true, and looks again when it does. Of a stale file the owner is gone, and everybody else who may remove it needs that second lock: so what is
 * removed is what was looked at, and never the lock of one who came in between. A program that is killed meanwhile leaves a second lock that is stale, and it is taken as the first.
 *
 * @throws the `refusal` when somebody else holds it, or may
 * @throws Error when the file cannot be written
 */
export function takeLock(file: string, options: TakeLockOptions): Lock {
  const text = `${JSON.stringify(thisProcess(), undefined, 2)}\n`;
  for (;;) {
    const there = tryRead(file);
    if (there === undefined) place(file, text, options.link ?? linkSync);
    else if (there.text === undefined) throw options.refusal(undefined, file);
    else if (there.text === text) return hold(file, text);
    else if (isStale(there)) removeStale(file, options);
    else {
      const holder = tryHolder(there.text);
      throw options.refusal(holder ? holderText(holder) : "a process that has not said its name yet", file);
    }
  }
}

interface Read {
  /** Undefined of what is no file. A link is not followed. */
  readonly text: string | undefined;
  readonly ageMs: number;
}

function tryRead(file: string): Read | undefined {
  try {
    const stats = lstatSync(file);
    return { text: stats.isFile() ? readFileSync(file, "utf8") : undefined, ageMs: Date.now() - stats.mtimeMs };
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

function isStale({ text, ageMs }: Read): boolean {
  if (text === undefined) return false;
  const holder = tryHolder(text);
  return holder ? isGone(holder) : Math.abs(ageMs) > longestWritingMs; // clocks of two hosts differ
}

function removeStale(file: string, options: TakeLockOptions): void {
  const removing = takeLock(`${file}.taking`, options);
  try {
    const there = tryRead(file);
    if (there && isStale(there)) rmSync(file, { force: true });
  } finally {
    removing.release();
  }
}

/** Does nothing when somebody else was faster: the caller looks who holds the lock. */
function place(file: string, text: string, link: typeof linkSync): void {
  const whole = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(whole, text, { flag: "wx" });
    link(whole, file);
  } catch (error) {
    if (!isTaken(error)) placeWithoutLink(file, text);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** In a file system without links: exclusive too, but one that is killed here leaves a file without a holder. */
function placeWithoutLink(file: string, text: string): void {
  try {
    const descriptor = openSync(file, "wx");
    try {
      writeSync(descriptor, text);
    } catch (error) {
      rmSync(file, { force: true }); // the disk is full
      throw error;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EEXIST";
}

function hold(file: string, text: string): Lock {
  if (!process.listeners("exit").includes(releaseAll)) process.on("exit", releaseAll);
  const path = resolve(file); // a program may change its folder
  held.set(path, text);
  return { isHeld: () => tryRead(path)?.text === text, release: () => release(path, text) };
}

/** Removes only what is still this lock: somebody may have removed it by hand, and another program taken it. */
function release(file: string, text: string): void {
  if (held.get(file) === text) held.delete(file);
  if (tryRead(file)?.text === text) rmSync(file, { force: true });
}

function releaseAll(): void {
  for (const [file, text] of held) release(file, text);
}
