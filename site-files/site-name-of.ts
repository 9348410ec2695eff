import { basename, extname } from "node:path";
import { siteNameSchema } from "../constructs/props/name";
import { parseProps } from "../constructs/props/parse-props";

/**
 * The name of the site that a file describes: the one that it gives, else that of the file.
 *
 * @throws PropsError for what no site can be called
 */
export function siteNameOf(given: unknown, path: string): string {
  return parseProps(siteNameSchema, "name", given ?? basename(path, extname(path)).replace(/\.site$/, ""));
}
