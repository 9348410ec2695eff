import type { z } from "zod";
import { keyBy } from "../plain/key-by";
import { addProblem } from "../props/problems/add-problem";
import { closest, useOneOf } from "../props/problems/closest";
import { shownText } from "../units/shown-text";
import type { CountryProfile } from "./countries";
import type { Scheme } from "./countries/profile/scheme";
import { builtInSchemeIds } from "./countries/scheme-ids";
import type { ParsedPapers } from "./papers.props";

/** Refuses papers of schemes that the country of the site does not have, and papers in the wrong place. */
export function refuseStrayPapers(
  { name, certification }: CountryProfile,
  { licences = [], notRequired = [], leadTimes = {} }: ParsedPapers,
  context: z.RefinementCtx,
): void {
  const byId = keyBy(certification, (scheme) => scheme.id);
  const problem = (path: readonly PropertyKey[], message: string) => addProblem(context, ["papers", ...path], message);
  const schemeAt = (id: string, path: readonly PropertyKey[]): Scheme | undefined => {
    const scheme = byId.get(id);
    if (!scheme) problem(path, unknownScheme(id, name, [...byId.keys()]));
    return scheme;
  };
  for (const [i, { scheme: id }] of licences.entries()) {
    const path = ["licences", i, "scheme"];
    if (schemeAt(id, path)?.subject !== "product-model") continue;
    problem(path, `names "${id}", which certifies products: move it to the certificates of the part`);
  }
  for (const [i, one] of notRequired.entries()) {
    const scheme = schemeAt(one.scheme, ["notRequired", i, "scheme"]);
    if (!scheme) continue;
    const isOfParts = scheme.subject === "product-model";
    for (const prop of ["part", "hsCode"] as const) {
      if ((one[prop] !== undefined) === isOfParts) continue;
      const message = isOfParts
        ? `is required because "${one.scheme}" certifies products: state the part and its customs code`
        : `has no meaning because "${one.scheme}" certifies no product (${scheme.subject}): leave it out`;
      problem(["notRequired", i, prop], message);
    }
  }
  for (const id of Object.keys(leadTimes)) {
    if (byId.has(id) || builtInSchemeIds.has(id)) continue; // papers of another country are not checked here
    problem(["leadTimes", id], schemeOfNone(id, [...byId.keys(), ...builtInSchemeIds]));
  }
}

function unknownScheme(id: string, country: string, known: readonly string[]): string {
  const near = closest(id, known);
  const remedy = near === undefined ? useOneOf(known, addIt) : `did you mean "${near}"?`;
  return `must be a scheme of ${country} but is "${shownText(id)}": ${remedy}`;
}

function schemeOfNone(id: string, known: readonly string[]): string {
  const near = closest(id, known);
  const remedy = near === undefined ? `use a scheme of the site's country, or ${addIt}` : `did you mean "${near}"?`;
  return `must be the scheme of a country but is "${shownText(id)}": ${remedy}`;
}

const addIt = "add it to the profile with country: { extends, certification }";
