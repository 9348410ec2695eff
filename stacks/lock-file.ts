import { randomBytes } from "node:crypto";
import { closeSync, linkSync, lstatSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { holderText, isGone, thisProcess, tryHolder } from "./lock-holder";

/** A file that names the program that writes to a folder. */
export interface Lock {
  /** Returns whether the file still exists unchanged. A person may have removed it, alone or with the folder. */
  isHeld(): boolean;
  /** Removes the file. The end of the program removes it too, but a signal does not: then the file is stale, and the next program takes it. */
  release(): void;
}

export interface TakeLockOptions {
  /**
   * Makes the error for a lock that another process holds, from the holder in words and the file. The holder is undefined if the file is a folder or a link.
   */
  readonly refusal: (holder: string | undefined, file: string) => Error;
  /** Gives a file a second name, and fails if that name exists. @default that of the file system */
  readonly link?: typeof linkSync;
}

/** Age from which a lock without a holder is stale [ms]. Writing a lock takes less than 1 ms. */
const longestWritingMs = 10_000;

const held = new Map<string, string>();

/**
 * Takes the lock, or throws if another process has it. It does not wait.
 *
 * Only one program can take the lock. The file appears complete, and only if there is none (`place()`). A program may remove a stale file only while it holds a
 * second lock. It takes the second lock in the same way, and then reads the file again. The owner of a stale file has ended, and every other program that may
 * remove the file needs the second lock. So it removes the file that it read, and never a new lock. A program that is killed meanwhile leaves a stale second
 * lock, which is taken in the same way as the first.
 *
 * @throws the `refusal` when another process holds it, or may hold it
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
  /** Undefined if it is no file. A link is not followed. */
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
  return holder ? isGone(holder) : Math.abs(ageMs) > longestWritingMs; // the clocks of two hosts may differ
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

/** Places the file, or does nothing if another process was faster. The caller reads who holds the lock. */
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

/** Places the file on a file system without links. It is exclusive too, but a program that is killed here leaves a file without a holder. */
function placeWithoutLink(file: string, text: string): void {
  try {
    const descriptor = openSync(file, "wx");
    try {
      writeSync(descriptor, text);
    } catch (error) {
      rmSync(file, { force: true }); // the disk may be full
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
  const path = resolve(file); // the program may change its working folder
  held.set(path, text);
  return { isHeld: () => tryRead(path)?.text === text, release: () => release(path, text) };
}

/** Removes the file only if it is still this lock. A person may have removed it, and another program may have taken it. */
function release(file: string, text: string): void {
  if (held.get(file) === text) held.delete(file);
  if (tryRead(file)?.text === text) rmSync(file, { force: true });
}

function releaseAll(): void {
  for (const [file, text] of held) release(file, text);
}
