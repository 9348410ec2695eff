import { InputError } from "../terminal/exit-codes";
import { SiteFiles } from "./site-files";
import type { SiteSource } from "./site-source";
import { readableSource, sourceKind } from "./source-kind";

/**
 * Returns the sites of one file.
 *
 * @param what begins the error, such as `File to check`
 * @throws InputError for a file that cannot be read, and for a file with another extension
 */
export function sourceOf(what: string, file: string): SiteSource {
  return readableSource(what, file) === "app" ? app(file) : new SiteFiles([file]);
}

/**
 * Returns the sites of several site files, or of one app: only an app knows its sites.
 *
 * @param what the files are for, such as `to check`
 * @param why they must be, and how an app is run beside them, for the error
 * @throws InputError that names the files
 */
export function sourceOfAll(
  what: string,
  files: readonly string[],
  { why, how }: { readonly why: string; readonly how: string },
): SiteSource {
  const ofApp = files.find((file) => sourceKind(`Files ${what}`, file) === "app");
  if (ofApp === undefined) return new SiteFiles(files);
  if (files.length === 1) return sourceOf(`File ${what}`, ofApp);
  throw new InputError(`Files ${what} must be site files, or one app alone ${why}, but are ${files.join(", ")}: run ${ofApp} ${how}`);
}

/** Returns an app, whose code is loaded only when needed. */
function app(file: string): SiteSource {
  const { App }: typeof import("./app") = require("./app");
  return new App(file);
}
