import { accessSync, constants, statSync } from "node:fs";
import { fileReason } from "../../site-files/reading/file-text";
import { InputError } from "../terminal/exit-codes";

/**
 * Refuses a file without an end, before it is read. A pipe ends.
 *
 * @throws Error with the reason
 */
export function refuseEndless(file: string): void {
  if (statSync(file).isCharacterDevice()) throw new Error("it is a device, which may be endless");
}

/**
 * Checks before the work whether a file can be read.
 *
 * @param what begins the error, such as `File to check`
 * @throws InputError that names the file
 */
export function refuseUnreadable(what: string, file: string, remedy: string): void {
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isDirectory()) throw new Error("it is a folder");
    refuseEndless(file);
  } catch (error) {
    throw new InputError(`${what} must be a file that can be read but ${file} is not, ${fileReason(error)}: ${remedy}`);
  }
}
