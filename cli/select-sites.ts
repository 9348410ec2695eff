import picomatch from "picomatch";
import { quotedText } from "../constructs/units/shown-text";
import type { CheckedSite } from "./checked-site";
import { InputError } from "./exit-codes";
import { meant } from "./meant";

/**
 * The sites whose names match one of the patterns, in their order.
 *
 * @param globs as `riyadh-*`; none for all
 * @throws InputError when a pattern matches no site: it would pass by judging nothing
 */
export function selectSites(sites: readonly CheckedSite[], globs: readonly string[]): readonly CheckedSite[] {
  if (globs.length === 0) return sites;
  const names = sites.map(({ report }) => report.site);
  for (const glob of globs) {
    if (glob === "") throw new InputError("--site must be the name of a site or a pattern but is empty: write one, as 'riyadh-*'");
    if (names.some((name) => picomatch.isMatch(name, glob))) continue;
    throw new InputError(
      `--site must match a site but ${quotedText(glob)} matches none of ${names.join(", ")}: ${meant(glob, names, "correct it")}`,
    );
  }
  return sites.filter(({ report }) => globs.some((glob) => picomatch.isMatch(report.site, glob)));
}
