import { extname } from "node:path";
import { descriptionOf, type SiteDescription } from "../constructs/report/description";
import { readSiteFile } from "../stacks/site/site-file";
import { InputError } from "./exit-codes";
import { readResult } from "./read-result";

/**
 * The sites of a file with what each was judged from: of a site file, or of a saved result.
 *
 * @throws InputError when a result does not hold the descriptions
 */
export function describedSites(file: string): { readonly site: string; readonly description: SiteDescription }[] {
  if (/^\.ya?ml$/.test(extname(file))) {
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
