import picomatch from "picomatch";
import { closest } from "../constructs/props/problems/closest";
import { quotedText } from "../constructs/units/shown-text";

/** What is wrong with the patterns that choose sites, behind `--site`; undefined when each matches one. One that matches none would pass by judging nothing. */
export function siteGlobProblem(names: readonly string[], globs: readonly string[]): string | undefined {
  for (const glob of globs) {
    if (glob === "") return "must be the name of a site or a pattern but is empty: write one, such as 'riyadh-*'";
    if (names.some((name) => picomatch.isMatch(name, glob))) continue;
    const found = closest(glob, names);
    return `must match a site but ${quotedText(glob)} matches none of ${names.join(", ")}: ${found === undefined ? "correct it" : `did you mean ${found}?`}`;
  }
  return undefined;
}

/** Is a site one of those that the patterns choose, as `riyadh-*`? Every site is where there are none. */
export function isSelected(name: string, globs: readonly string[]): boolean {
  return globs.length === 0 || globs.some((glob) => picomatch.isMatch(name, glob));
}
