import { accessSync, constants, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { listValues } from "../../constructs/plain/list-values";
import type { PatchedFile } from "../../site-files/patch/patched-file";
import { fileReason } from "../../site-files/reading/file-text";
import { type OutputTarget, outputTarget } from "../outputs/output-target";
import { putFiles } from "../outputs/write-files";
import { InputError } from "../terminal/exit-codes";

/**
 * Replaces site files and designs by changed ones, all or none. Links and file modes stay.
 *
 * @param move moves a file to its place
 * @throws InputError for a file that may not be written, or that changed meanwhile
 */
export function writePatched(files: readonly PatchedFile[], move = renameSync): void {
  const targets = files.map(({ path }) => writable(path));
  const check = () => {
    for (const [i, { path, before }] of files.entries())
      if (readFileSync(targets[i]?.path ?? path, "utf8") !== before)
        throw new InputError(
          `--patch must find each file as it was judged but ${path} was changed since: run fix again; no file was written`,
        );
  };
  putFiles(targets, listValues(files, "text"), { option: "--patch", move, check });
}

function writable(file: string): OutputTarget {
  try {
    const target = outputTarget(file);
    for (const path of [dirname(target.path), target.path]) accessSync(path, constants.W_OK);
    if ((statSync(target.path).mode & anyWrite) === 0) throw new Error("its permissions let nobody write it"); // root may write every file, but its mode still counts
    return target;
  } catch (error) {
    throw new InputError(`--patch must be able to write ${file} but is not, ${fileReason(error)}: no file was written`);
  }
}

/** Bits of a mode that allow somebody to write. */
const anyWrite = 0o222;
