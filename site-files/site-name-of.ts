import { basename, extname } from "node:path";
import { siteNameSchema } from "../constructs/props/name";
import { parseProps } from "../constructs/props/parse-props";

/**
 * Returns the name of the site in a file: its `name`, else that of the file.
 *
 * @throws PropsError for an invalid name of a site
 */
export function siteNameOf(given: unknown, path: string): string {
  return parseProps(siteNameSchema, "name", given ?? basename(path, extname(path)).replace(/\.site$/, ""));
}
