import { isDeepStrictEqual } from "node:util";
import { counted } from "../../plain/counted";
import { isObject } from "../../plain/is-object";
import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import type { CountryProfile } from "../../site/countries/profile/country-profile";
import { factsOf } from "../../site/countries/profile/facts-of";

/** Path of the country profile in a description: about sixty facts, which nobody changes one by one. */
export const profilePath = "site.profile";

/** Facts of one country that are named, more are only counted [-]. */
const mostNamed = 3;

/** Writes the countries of two profiles, and the number of facts that differ. Undefined where one is missing. */
export function profileChangeText(from: unknown, to: unknown): string | undefined {
  if (!isProfile(from) || !isProfile(to)) return undefined;
  const paths = differingFacts(from, to);
  const count = paths.length === 0 ? "no fact differs" : counted(paths.length, "fact differs", "facts differ");
  if (from.name !== to.name) return `${from.name} → ${to.name}, ${count}`;
  return paths.length > mostNamed ? count : [count, ...paths].join(", ");
}

/** Returns whether it is a profile. Descriptions are parsed, so any object is one. */
function isProfile(value: unknown): value is CountryProfile {
  return isObject(value);
}

function differingFacts(from: CountryProfile, to: CountryProfile): readonly string[] {
  const [before, after] = [factsOf(from), factsOf(to)];
  const isIn = (facts: typeof before, sought: (typeof before)[number]) => facts.some((fact) => isDeepStrictEqual(fact, sought));
  const differing = [...before.filter((fact) => !isIn(after, fact)), ...after.filter((fact) => !isIn(before, fact))];
  return unique(listValues(differing, "path"));
}
