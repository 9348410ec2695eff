import picomatch from "picomatch";
import { closest } from "../constructs/props/problems/closest";
import { quotedText } from "../constructs/units/shown-text";

/**
 * Describes the problem of patterns that choose sites, behind `--site`; undefined if each pattern matches a site. A pattern without a match would pass without
 * judging anything.
 */
export function siteGlobProblem(names: readonly string[], globs: readonly string[]): string | undefined {
  for (const glob of globs) {
    if (glob === "") return "must be the name of a site or a pattern but is empty: write one, such as 'riyadh-*'";
    if (names.some((name) => picomatch.isMatch(name, glob))) continue;
    const found = closest(glob, names);
    return `must match a site but ${quotedText(glob)} matches none of ${names.join(", ")}: ${found === undefined ? "correct it" : `did you mean ${found}?`}`;
  }
  return undefined;
}

/** Returns whether the patterns choose a site, such as `riyadh-*`. Without patterns, every site is chosen. */
export function isSelected(name: string, globs: readonly string[]): boolean {
  return globs.length === 0 || globs.some((glob) => picomatch.isMatch(name, glob));
}
