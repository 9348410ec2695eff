import { accessSync, constants, statSync } from "node:fs";
import { fileReason } from "../stacks/site-file/file-text";
import { InputError } from "./exit-codes";

/**
 * Finds out before the work whether a file can be read.
 *
 * @param what begins the error, as `File to check`
 * @throws InputError that names the file
 */
export function refuseUnreadable(what: string, file: string, remedy: string): void {
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isDirectory()) throw new Error("it is a folder");
  } catch (error) {
    throw new InputError(`${what} must be a file that can be read but ${file} is not, ${fileReason(error)}: ${remedy}`);
  }
}
