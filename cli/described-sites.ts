import { extname } from "node:path";
import { descriptionOf, type SiteDescription } from "../constructs/report/description";
import { fileText } from "../stacks/site-file/file-text";
import { readSiteFile } from "../stacks/site-file/site-file";
import { InputError } from "./exit-codes";
import { readResult } from "./read-result";

/**
 * The sites of a file with what each was judged from: of a site file, or of a saved result.
 *
 * @throws InputError when a result does not hold the descriptions
 */
export function describedSites(file: string): { readonly site: string; readonly description: SiteDescription }[] {
  if (isSiteFile(file)) {
    const { name, site, design, policy } = readSiteFile(file);
    return [{ site: name, description: descriptionOf(site, design, policy) }];
  }
  return readResult(file).sites.map(({ site, description }) => {
    if (!description)
      throw new InputError(
        `${file} must hold the description of ${site} but does not: save it with edge-node check --format json --output ${file}`,
      );
    return { site, description };
  });
}

/** A report names its site, a site file describes it. */
function isSiteFile(file: string): boolean {
  if (extname(file) !== ".json") return /^\.ya?ml$/.test(extname(file));
  try {
    const { site } = JSON.parse(fileText(file)) as { readonly site?: unknown };
    return typeof site === "object" && site !== null;
  } catch {
    return false; // a result is larger than a site file may be, and who reads it as one says what is wrong with it
  }
}
