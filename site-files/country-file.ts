import { isObject } from "../constructs/plain/is-object";
import { PropsError } from "../constructs/props";
import { catchRefusal, restateProblems } from "../constructs/props/problems/catch-refusal";
import { pathSteps, placedPath, readYaml } from "../constructs/props/yaml/positioned-yaml";
import { type Country, defineCountry, type Site, type SiteProps } from "../constructs/site";
import type { CountryProps } from "../constructs/site/countries/profile/country.props";
import { withFileRefusal } from "./reading/file-refusal";
import { fileText } from "./reading/file-text";
import { namedFile } from "./reading/named-file";

/** A country profile in a separate file. */
export interface CountryFileProps {
  /**
   * File of the profile, YAML or JSON with the props of `defineCountry()`. The path is relative to the site file, and must stay within the working folder or the
   * folder of `--root`.
   */
  readonly file: string;
}

/**
 * Returns the country whose profile file a site file names, or undefined.
 *
 * @param from the site file
 * @throws PropsError with file, line and column of every problem of the profile
 */
export function fileCountry(site: unknown, from: string, root: string | undefined): Country | undefined {
  const named = namedIn(site);
  if (named === undefined) return undefined;
  const others = Object.keys(named).filter((key) => key !== "file");
  if (others.length > 0) throw refused(others.map((key) => [key, "must be in the file that is named beside it: move it there"]));
  const path = withFileRefusal("country", () => namedFile({ named: named.file, from, root }));
  const yaml = withFileRefusal("country", () => readYaml(fileText(path), path));
  const above = isUnderKey(yaml.value) ? ["country"] : [];
  return restateProblems(
    "country",
    ({ path: at, message }) => ({ path: "file", message: `${placedPath(yaml, [...above, ...pathSteps(at)])} ${message}` }),
    () => defineCountry((isUnderKey(yaml.value) ? yaml.value.country : yaml.value) as CountryProps),
  );
}

/** Whether a profile is written below `country`, as in a site file. */
function isUnderKey(value: unknown): value is { readonly country: unknown } {
  return isObject(value) && "country" in value && Object.keys(value).length === 1;
}

/**
 * Returns the site with its country instead of the name of the file. Where that file is wrong, the rest of the site is still checked.
 *
 * @param define makes the site from its props
 * @throws PropsError with the problems of the rest
 */
export function withCountry(site: unknown, country: Country | undefined, define: (site: unknown) => Site): Site | undefined {
  if (namedIn(site) === undefined) return define(site);
  if (country) return define({ ...(site as SiteProps), country });
  const { country: _, ...rest } = site as SiteProps;
  return catchRefusal(
    () => define(rest),
    ({ problems }) => {
      const others = problems.filter(({ path }) => path !== "country");
      if (others.length === 0) return undefined;
      throw new PropsError("site", others);
    },
  );
}

function namedIn(site: unknown): { readonly file: unknown } | undefined {
  if (!isObject(site) || !("country" in site)) return undefined;
  const { country } = site;
  return isObject(country) && "file" in country ? country : undefined;
}

function refused(problems: readonly (readonly [prop: string, message: string])[]): PropsError {
  return new PropsError(
    "country",
    problems.map(([path, message]) => ({ path, message })),
  );
}
