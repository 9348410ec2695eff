import { closeSync, openSync, readSync, statSync } from "node:fs";
import { extname } from "node:path";
import { isObject } from "../../constructs/plain/is-object";
import { fileText } from "../../site-files/reading/file-text";
import { refuseUnreadable } from "../results/refuse-unreadable";
import { InputError } from "../terminal/exit-codes";

/** The bytes of a file in which its first key is [bytes]. */
const headBytes = 1024;

/**
 * Returns whether a file is a site file or an app.
 *
 * @param what begins the error, such as `File to check`
 * @throws InputError for a file with another extension
 */
export function sourceKind(what: string, file: string): "site file" | "app" {
  if (/^\.[cm]?[jt]s$/.test(extname(file))) return "app";
  if (isSaved(file))
    throw new InputError(
      `${what} must be a site file or an app but ${file} is a saved result: name the site file, or use report, diff, explain or sweep, which read results`,
    );
  if (/^\.(?:ya?ml|json)$/.test(extname(file))) return "site file";
  throw new InputError(`${what} must be .yaml, .json, .ts or .js but is ${file}: name a site file or an app`);
}

/**
 * Does the same for a file that exists and can be read.
 *
 * @throws InputError for a file that cannot be read, and for a file with another extension
 */
export function readableSource(what: string, file: string): ReturnType<typeof sourceKind> {
  refuseUnreadable(what, file, "correct its path");
  return sourceKind(what, file);
}

/** Whether a text is a file name, not a site or a rule. */
export function isSourceFile(text: string): boolean {
  return /^\.(?:ya?ml|json|[cm]?[jt]s)$/.test(extname(text));
}

/** Whether a file is a saved result, by its name and content. A site file in JSON describes a site; a report names it. */
export function isResult(file: string): boolean {
  if (/^\.(?:ya?ml|[cm]?[jt]s)$/.test(extname(file))) return false;
  if (extname(file) !== ".json") return true;
  try {
    const { site, schemaVersion } = JSON.parse(fileText(file)) as { readonly site?: unknown; readonly schemaVersion?: unknown };
    return schemaVersion !== undefined || !isObject(site);
  } catch {
    return true; // a result is larger than a site file may be; its reader reports errors
  }
}

/** Whether it begins as a saved result. */
function isSaved(file: string): boolean {
  if (extname(file) !== ".json" || !statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const descriptor = openSync(file, "r");
  try {
    const head = Buffer.alloc(headBytes);
    return /^\s*\{\s*"schemaVersion"\s*:/.test(head.toString("utf8", 0, readSync(descriptor, head, 0, headBytes, 0)));
  } catch {
    return false; // the reader of the file reports it
  } finally {
    closeSync(descriptor);
  }
}
