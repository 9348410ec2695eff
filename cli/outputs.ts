import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { FormatName } from "../constructs/report/formats";
import type { RunResult } from "../constructs/report/run-result";
import { checkFiles, checkFolder } from "./check-files";
import { InputError } from "./exit-codes";
import { meant } from "./meant";
import { outputTarget } from "./output-target";
import { type OutputFormat, outputFormats, resultFiles } from "./result-files";
import { writeFiles } from "./write-files";

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

  /** @throws InputError when two results would be mixed on standard output */
  resolved(): Output[] {
    const outputs = (this.given.length === 0 ? [{}] : this.given).map(({ format = "text" as const, file }) => ({
      format,
      ...(file !== undefined && !isStandardOutput(file) && { file }),
    }));
    const shown = outputs.filter(({ file }) => file === undefined);
    if (shown.some(({ format }) => format === "html"))
      throw new InputError("--format html must have a folder for a page of each site but has none: put --output FOLDER behind it");
    if (shown.length > 1) {
      throw new InputError(
        `Standard output takes one format but is asked for ${shown.map(({ format }) => format).join(" and ")}: put --output FILE behind all but one`,
      );
    }
    return outputs;
  }
}

/**
 * Finds out before the work whether everything can be written.
 *
 * @param inputs files that the run reads, which it must not replace
 * @throws InputError that names the file
 */
export function checkOutputs(outputs: readonly Output[], inputs: readonly string[]): void {
  const folders = outputs.flatMap(({ format, file }) => (format === "html" && file !== undefined ? [file] : []));
  const files = outputs.flatMap(({ format, file }) => (format === "html" || file === undefined ? [] : [file]));
  for (const folder of folders) checkFolder(folder);
  const real = folders.map((folder) => realpathSync(folder));
  const twice = folders.find((_, i) => real.indexOf(real[i] ?? "") < i);
  if (twice !== undefined) throw new InputError(`--output of html must be a folder of its own but ${twice} stands twice: leave one out`);
  for (const { file, path } of checkFiles(files, inputs)) {
    if (!path.endsWith(".html") || !real.includes(dirname(path))) continue;
    throw new InputError(`--output must be another file than a page of html but ${file} may be one: name it in another folder`);
  }
}

/**
 * Writes the result in every format: all files whole, or none of them.
 *
 * @param inputs files that the run read, which it must not replace
 * @throws InputError when a file cannot be written
 */
export function write(
  outputs: readonly Output[],
  result: RunResult,
  inputs: readonly string[],
  shown: (format: FormatName) => string,
): void {
  writeFiles(
    outputs.flatMap(({ format, file }) => (file === undefined ? [] : resultFiles(format, file, result))),
    inputs,
  );
  for (const { format, file } of outputs) if (file === undefined && format !== "html") process.stdout.write(shown(format));
}

/** A file that is standard output by another name, as `/dev/stdout`. */
function isStandardOutput(file: string): boolean {
  try {
    return outputTarget(file).descriptor === 1;
  } catch {
    return false; // said when it is checked whether it can be written
  }
}
