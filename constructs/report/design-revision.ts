import { contentHash } from "../props/canonical";
import type { Data } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { moduleSchemas } from "../studies/snapshot/parse-modules";

/** The design of a site. Equal file and revision mean the same design. */
export interface DesignRevision {
  /**
   * Digest of the modules, without the site and its policy: twelve hexadecimal digits. Order and
   * comments do not count. For a design file it is that of the file, without the overrides of the
   * site.
   */
  readonly revision: string;
  /** The design file of the site. Missing where the site holds its design, and where the file is outside the working folder. */
  readonly file?: string;
  /** Number of places where the site overrides its design [-]. Missing if 0. */
  readonly overrides?: number;
}

/** Digits of a digest: two of a million designs are equal with a chance of 1 to 500 [-]. */
const digits = 12;

/** Returns the revision of a design or design file. Only its modules count. */
export function revisionOf(design: NodeDesign | Data): string {
  const modules = Object.entries(design).filter(([key]) => Object.hasOwn(moduleSchemas, key));
  return contentHash(Object.fromEntries(modules)).slice(0, digits);
}
