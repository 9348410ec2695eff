import { realpathSync, statSync } from "node:fs";
import { dirname, extname } from "node:path";
import { compact } from "../../constructs/plain/compact";
import { listNames } from "../../constructs/plain/list-ids";
import { formats } from "../../constructs/report/formats";
import type { Format } from "../../constructs/report/formats/format";
import { textFormat } from "../../constructs/report/formats/text";
import type { RunResult } from "../../constructs/report/run-result";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";
import { checkFiles, checkPagesFolder } from "./check-files";
import { outputTarget } from "./output-target";

/** A format and file of a result. */
export interface Output<Result = RunResult> {
  readonly format: Format<Result>;
  /** A file, or a folder for a format with pages. @default standard output */
  readonly file?: string;
}

/** Collects `--format` and `--output` in the order in which they were typed: a file belongs to the format before it. */
export class OutputOptions<Result> {
  private readonly given: { format?: Format<Result>; file?: string }[] = [];

  /** @param text the default format */
  constructor(
    private readonly known: readonly Format<Result>[],
    private readonly text: Format<Result>,
  ) {}

  /** Makes the options of a check's result. */
  static ofResult(): OutputOptions<RunResult> {
    return new OutputOptions<RunResult>(formats, textFormat);
  }

  /** Names of the formats on the command line. */
  get names(): readonly string[] {
    return listNames(this.known);
  }

  /** @throws InputError for a format that does not exist */
  format(name: string): void {
    const format = this.known.find((one) => one.name === name);
    if (!format) {
      throw new InputError(
        `--format must be one of ${this.names.join(", ")} but is ${quotedText(name)}: ${suggestion(name, this.names, "choose one")}`,
      );
    }
    this.given.push({ format });
  }

  /** @throws InputError for a second file of one format */
  output(file: string): void {
    const last = this.given.at(-1);
    if (!last) this.given.push({ file: this.ofText(file) });
    else if (last.file === undefined) last.file = file;
    else
      throw new InputError(`Each --output must follow its own --format but ${file} follows ${last.file}: write a --format before ${file}`);
  }

  /** @throws InputError for a file that is named like another format */
  private ofText(file: string): string {
    const named = this.known.find(({ name }) => name !== this.text.name && extname(file).toLowerCase() === `.${name}`);
    if (!named) return file;
    throw new InputError(
      `--output without a --format before it must be a file for ${this.text.name} but ${file} is named like ${named.name}: write --format ${named.name} --output ${file}`,
    );
  }

  /** @throws InputError when two results would be mixed on standard output */
  resolved(): Output<Result>[] {
    const outputs: Output<Result>[] = (this.given.length === 0 ? [{}] : this.given).map(({ format = this.text, file }) => ({
      format,
      ...(file !== undefined && !isStandardOutput(file) && { file }),
    }));
    const shown = outputs.flatMap(({ format, file }) => (file === undefined ? [format] : []));
    const paged = shown.find(({ pages }) => pages !== undefined);
    if (paged)
      throw new InputError(
        `--format ${paged.name} must have a folder for the page of each site but has none: write --output FOLDER after it`,
      );
    if (shown.length > 1) {
      throw new InputError(
        `Standard output must have one format but would get ${listNames(shown).join(" and ")}: write --output FILE after all but one`,
      );
    }
    return outputs;
  }
}

/**
 * Checks before the work whether everything can be written.
 *
 * @param inputs files that the run reads, which it must not replace
 * @param states file of the states. @default none
 * @throws InputError that names the file
 */
export function checkOutputs<Result>(outputs: readonly Output<Result>[], inputs: readonly string[], states?: string): void {
  const folders: { readonly format: Format<Result>; readonly folder: string }[] = [];
  for (const { format, file } of outputs) {
    if (format.pages === undefined || file === undefined) continue;
    refusePageName(file, format.name, format.pages);
    checkPagesFolder(file, `--output of ${format.name}`);
    const folder = realpathSync(file);
    if (folders.some((other) => other.folder === folder))
      throw new InputError(`--output of ${format.name} must be a different folder each time but ${file} is named twice: leave one out`);
    folders.push({ format, folder });
  }
  const files = outputs.flatMap(({ format, file }) => (format.pages === undefined && file !== undefined ? [file] : []));
  if (states !== undefined) {
    checkFiles([states], inputs, { option: "--states" });
    const shown = outputs.find(({ file }) => file === undefined);
    if (shown && isStandardOutput(states))
      throw new InputError(
        `Standard output must have one format but would get ${shown.format.name} and the states: name a file for one of them`,
      );
  }
  const targets = checkFiles(compact([...files, states]), inputs);
  for (const { file, path } of targets) {
    const paged = folders.find(({ format, folder }) => path.endsWith(format.pages ?? "") && folder === dirname(path));
    if (paged)
      throw new InputError(
        `--output must not be in the folder with the pages of ${paged.format.name} but ${file} may be one of these pages: name a file in another folder`,
      );
  }
}

/** Refuses a folder for pages with the name of a page, which was probably meant as a file. A folder that exists is accepted. */
function refusePageName(file: string, format: string, extension: string): void {
  if (extname(file).toLowerCase() !== extension || statSync(file, { throwIfNoEntry: false })?.isDirectory()) return;
  const folder = file.slice(0, -extension.length);
  throw new InputError(
    `--output of ${format} must be a folder for the page of each site but ${file} is named like one page: write --output ${folder}; the pages are ${folder}/<site>${extension}`,
  );
}

/** Whether a file is standard output by another name, such as `/dev/stdout`. */
function isStandardOutput(file: string): boolean {
  try {
    return outputTarget(file).descriptor === 1;
  } catch {
    return false; // the check whether it can be written reports it
  }
}
