import { extname } from "node:path";
import { InputError } from "./exit-codes";

/**
 * What a file describes sites by: a site file, or an app.
 *
 * @param what begins the error, as `File to check`
 * @throws InputError for a file that is neither by its name
 */
export function sourceKind(what: string, file: string): "site file" | "app" {
  if (/^\.[cm]?[jt]s$/.test(extname(file))) return "app";
  if (/^\.(?:ya?ml|json)$/.test(extname(file))) return "site file";
  throw new InputError(`${what} must be .yaml, .json, .ts or .js but is ${file}: give a site file or an app`);
}
