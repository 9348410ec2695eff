import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type FormatName, formats } from "../constructs/report/formats";
import type { RunResult } from "../constructs/report/run-result";
import { InputError } from "./exit-codes";
import { meant } from "./meant";
import { type OutputFormat, outputFormats, type ResultFile, resultFiles } from "./result-files";

/** One way in which a result is written. */
export interface Output {
  readonly format: OutputFormat;
  /** Of `html` a folder. @default standard output */
  readonly file?: string;
}

/** Collects `--format` and `--output` in the order in which they were typed: a file is that of the format before it. */
export class OutputOptions {
  private readonly given: { format?: OutputFormat; file?: string }[] = [];

  /** @throws InputError for a format that does not exist */
  format(name: string): void {
    const format = outputFormats.find((known) => known === name);
    if (format === undefined) {
      throw new InputError(
        `--format must be one of ${outputFormats.join(", ")} but is ${JSON.stringify(name)}: ${meant(name, outputFormats, "choose one")}`,
      );
    }
    this.given.push({ format });
  }

  /** @throws InputError for a second file of one format */
  output(file: string): void {
    const last = this.given.at(-1);
    if (!last) this.given.push({ file });
    else if (last.file === undefined) last.file = file;
    else
      throw new InputError(`--output must follow the --format whose file it is but ${file} follows ${last.file}: put --format before it`);
  }

  /** @throws InputError when two results would be mixed on standard output, or two be written to one file */
  resolved(): Output[] {
    const outputs = (this.given.length === 0 ? [{}] : this.given).map(({ format = "text" as const, ...rest }) => ({ format, ...rest }));
    const shown = outputs.filter(({ file }) => file === undefined);
    if (shown.some(({ format }) => format === "html"))
      throw new InputError("--format html must have a folder for a page of each site but has none: put --output FOLDER behind it");
    if (shown.length > 1) {
      throw new InputError(
        `Standard output takes one format but is asked for ${shown.map(({ format }) => format).join(" and ")}: put --output FILE behind all but one`,
      );
    }
    const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
    const twice = files.find((file, i) => files.indexOf(file) < i);
    if (twice !== undefined)
      throw new InputError(`--output must be a file of its own for each format but ${twice} stands twice: rename one`);
    return outputs;
  }
}

/**
 * Finds out before the work whether every file can be written.
 *
 * @throws InputError that names the file
 */
export function checkWritable(outputs: readonly Output[]): void {
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    if (format === "html") {
      checkFolder(file);
      continue;
    }
    try {
      makeFolder(dirname(file));
      accessSync(dirname(file), constants.W_OK);
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error("it is a folder");
    } catch (error) {
      throw new InputError(`--output must be a file that can be written but ${file} is not, ${reason(error)}: name another`);
    }
  }
}

function checkFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error("it is a file");
  } catch (error) {
    throw new InputError(`--output of html must be a folder that can be written to but ${folder} is not, ${reason(error)}: name another`);
  }
}

/**
 * Writes the result in every format: all files whole, or none of them.
 *
 * @throws InputError when a file cannot be written
 */
export function write(outputs: readonly Output[], result: RunResult, shown: (text: string, format: FormatName) => string): void {
  writeFiles(outputs.flatMap(({ format, file }) => (file === undefined ? [] : resultFiles(format, file, result))));
  for (const { format, file } of outputs)
    if (file === undefined && format !== "html") process.stdout.write(shown(formats[format](result), format));
}

/**
 * Writes all files whole, or none of them.
 *
 * @throws InputError when one cannot be written
 */
export function writeFiles(files: readonly ResultFile[]): void {
  try {
    for (const { file, text } of files) writeFileSync(part(file), text);
    for (const { file } of files) renameSync(part(file), file);
  } catch (error) {
    for (const { file } of files) rmSync(part(file), { force: true });
    throw new InputError(`--output must be a file that can be written but one is not, ${reason(error)}: nothing was written`);
  }
}

/** Step by step: in a file system that makes no folders, as /proc, the recursive way of node never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function part(file: string): string {
  return `${file}.part`;
}

/** The words of an error of the file system without the path, which stands beside it. */
function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/, "") : String(error);
}
