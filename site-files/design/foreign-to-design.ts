import { isRecord } from "../../constructs/plain/is-record";
import type { PropsProblem } from "../../constructs/props";
import { closest } from "../../constructs/props/problems/closest";
import { shownValue } from "../../constructs/props/problems/issue-message";
import type { Data } from "../../constructs/props/problems/path";
import { type PositionedYaml, placedPath } from "../../constructs/props/yaml/positioned-yaml";
import { quotedText } from "../../constructs/units/shown-text";
import { designKeys, ownKeysOf, siteDefaultKeys } from "./design-keys";

const known = [...designKeys, "site"];

/** Returns problems of a design's file: keys that no design has, and props of `site` that are each site's own. */
export function foreignToDesign(design: PositionedYaml & { readonly value: Data }): readonly PropsProblem[] {
  const problem = (path: readonly string[], message: string): PropsProblem => ({ path: placedPath(design, path), message });
  const keys = Object.keys(design.value).flatMap((key) => (known.includes(key) ? [] : [problem([key], notOfDesign(key))]));
  const { site } = design.value;
  if (site === undefined) return keys;
  if (!isRecord(site))
    return [
      ...keys,
      problem(["site"], `must be a map of ${siteDefaultKeys.join(", ")} but is ${shownValue(site)}: state them, or leave it out`),
    ];
  const ofSite = Object.keys(site).flatMap((key) => (siteDefaultKeys.includes(key) ? [] : [problem(["site", key], notOfSite(key))]));
  const within = siteDefaultKeys.flatMap((key) => {
    const given = site[key];
    const own = isRecord(given) ? Object.keys(given).filter((inner) => ownKeysOf(key).includes(inner)) : [];
    return own.map((inner) => problem(["site", key, inner], ownToSite));
  });
  return [...keys, ...ofSite, ...within];
}

const ownToSite = "is not shared between sites: move it to the file of each site";

function notOfDesign(key: string): string {
  if (key === "name") return ownToSite;
  const meant = closest(key, known);
  return `is not a key of a design: ${meant === undefined ? `use ${known.join(", ")}` : `did you mean ${quotedText(meant)}?`}`;
}

function notOfSite(key: string): string {
  const meant = closest(key, siteDefaultKeys);
  return meant === undefined
    ? `${ownToSite}; a design may have defaults of ${siteDefaultKeys.join(", ")}`
    : `is not a key of a design: did you mean ${quotedText(meant)}?`;
}
