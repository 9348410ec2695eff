import { accessSync, constants, existsSync, mkdirSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileReason } from "../../site-files/reading/file-text";
import { InputError } from "../terminal/exit-codes";
import { type OutputTarget, outputTarget } from "./output-target";
import { refuseSource } from "./refuse-source";
import { recoverLeft } from "./writing-journal";

interface CheckFilesOptions {
  /** Option that names the files. @default --output */
  readonly option?: string;
  /** Texts to be written to them. @default not known yet */
  readonly texts?: readonly string[];
  /** Whether existing files of any kind are replaced. @default false */
  readonly isForced?: boolean;
}

/**
 * Checks before the work whether every file can be written, makes its folder, and finishes the writing of a killed run.
 *
 * @param inputs files that the run reads, which it must not replace
 * @throws InputError that names the file
 */
export function checkFiles(
  files: readonly string[],
  inputs: readonly string[],
  { option = "--output", texts, isForced = false }: CheckFilesOptions = {},
): readonly OutputTarget[] {
  for (const file of files) attempt(option, file, () => makeFolder(dirname(outputTarget(file).path)));
  const targets = files.map((file) => attempt(option, file, () => writableTarget(file)));
  for (const [i, { file, path, kind }] of targets.entries()) {
    const other = targets.slice(0, i).find((one) => one.path === path && kind === "file");
    if (other) {
      const which = other.file === file ? `${file} is named twice` : `${other.file} and ${file} are the same file`;
      throw new InputError(`--output must name a different file for each format but ${which}: rename one`);
    }
    const input = inputs.find((one) => kind === "file" && isSame(one, path));
    if (input !== undefined)
      throw new InputError(`${option} must not be a file that is read but ${file} is ${input}: name another; nothing was written`);
    if (kind === "file" && !isForced) attempt(option, file, () => refuseSource(path, texts?.[i]));
  }
  if (!texts) recoverLeft(targets.flatMap(({ path, kind }) => (kind === "file" ? [path] : []))); // with texts the caller writes now, and recovers with the locks
  return targets;
}

/**
 * Checks before the work whether pages can be written to a folder, and makes it.
 *
 * @param option that names the folder
 * @throws InputError that names the folder
 */
export function checkPagesFolder(folder: string, option: string): void {
  try {
    if (folder === "") throw new Error("it has no name");
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error("it is not a folder");
  } catch (error) {
    throw new InputError(
      `${option} must be a folder that can be written to but ${folder} is not, ${fileReason(error)}: name another folder`,
    );
  }
}

function attempt<Value>(option: string, file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new InputError(`${option} must be a file that can be written but ${file} is not, ${fileReason(error)}: name another`);
  }
}

function writableTarget(file: string): OutputTarget {
  const target = outputTarget(file);
  if (target.kind === "file") accessSync(dirname(target.path), constants.W_OK);
  if (target.descriptor === undefined && existsSync(target.path)) accessSync(target.path, constants.W_OK);
  return target;
}

/** Compares files by the file system, not by path: paths may differ in case. */
function isSame(file: string, path: string): boolean {
  const [one, other] = [file, path].map(tryStats);
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/** Returns undefined for a file that cannot be reached; its reader reports why. */
function tryStats(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** Makes a folder step by step: where none can be made, such as /proc, node's recursive way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
