import { defined } from "../../constructs/plain/defined";
import { descriptionOf, type SiteDescription } from "../../constructs/report/description";
import { readSiteFile } from "../../site-files/site-file";
import { InputError } from "../terminal/exit-codes";
import { resultOf } from "./result-of";
import { rootFolder } from "./run-policy-options";
import type { SiteSourceOptions } from "./site-arguments";
import { isResult, sourceKind } from "./source-kind";

/** A site with what it was judged from. */
export interface DescribedSite {
  readonly site: string;
  readonly description: SiteDescription;
}

/**
 * The sites of a file with what each was judged from: of a site file, without judging it, of an app, or of a saved result.
 *
 * @throws InputError when a result does not hold the descriptions
 */
export function describedSites(file: string, { root }: SiteSourceOptions): DescribedSite[] {
  if (!isResult(file) && sourceKind("Site", file) === "site file") {
    const { name, site, design, policy } = readSiteFile(file, { root: rootFolder(root) });
    return [{ site: name, description: descriptionOf(site, design, policy) }];
  }
  return resultOf(file, defined({ root })).sites.map(({ site, description }) => {
    if (!description)
      throw new InputError(
        `${file} must hold the description of ${site} but does not: save it with edge-node check --format json --output ${file}`,
      );
    return { site, description };
  });
}
