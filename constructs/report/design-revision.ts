import { contentHash } from "../props/canonical";
import type { Data } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { moduleSchemas } from "../studies/snapshot/parse-modules";

/** Which design a site is of: of one file and one revision, the same design. */
export interface DesignRevision {
  /**
   * Digest of the modules as they are described, without the site and its policy: twelve hexadecimal digits. Order and comments do not count. Of a site that names a file as its design it is that of
   * the file, before what the site lays over it.
   */
  readonly revision: string;
  /** The file that the site names as its design. Missing where the site holds its design itself, and where the file lies outside of the folder in which the program ran. */
  readonly file?: string;
  /** At how many places the site lays something over its design [-]. Missing where at none. */
  readonly overrides?: number;
}

/** Digits of a digest: enough that two of a million designs have one by a chance of 1 to 500 [-]. */
const digits = 12;

/** The revision of a design, or of a file that holds one: what else stands beside its modules does not count. */
export function revisionOf(design: NodeDesign | Data): string {
  const modules = Object.entries(design).filter(([key]) => Object.hasOwn(moduleSchemas, key));
  return contentHash(Object.fromEntries(modules)).slice(0, digits);
}
