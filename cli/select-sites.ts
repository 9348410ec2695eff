import picomatch from "picomatch";
import { closest } from "../constructs/props/closest";
import type { SiteReport } from "../constructs/report/site-report";
import { InputError } from "./exit-codes";

/**
 * The sites whose names match one of the patterns, in their order.
 *
 * @param globs as `riyadh-*`; none for all
 * @throws InputError when a pattern matches no site: it would pass by judging nothing
 */
export function selectSites(reports: readonly SiteReport[], globs: readonly string[]): readonly SiteReport[] {
  if (globs.length === 0) return reports;
  const names = reports.map(({ site }) => site);
  for (const glob of globs) {
    if (names.some((name) => picomatch.isMatch(name, glob))) continue;
    const meant = closest(glob, names);
    throw new InputError(
      `--site must match a site but ${JSON.stringify(glob)} matches none of ${names.join(", ")}${meant === undefined ? ": correct it" : `: did you mean ${meant}?`}`,
    );
  }
  return reports.filter(({ site }) => globs.some((glob) => picomatch.isMatch(site, glob)));
}
