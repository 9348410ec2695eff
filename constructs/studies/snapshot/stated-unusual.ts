import { type UnusualFact, unusualFacts } from "../../props/unusual";
import { declared } from "../../provenance/source";
import type { StatedFact } from "../../provenance/stated-fact";
import type { Site } from "../../site";
import type { ParsedModules } from "./parse-modules";

/** Values that a site and a design let stand outside their plausible range: each is a declared number of who answers for it. */
export function unusualStated(site: Site, parsed: ParsedModules): StatedFact[] {
  const ofClimate = Object.entries(site.climate).flatMap(([name, { unusual = [] }]) => below(`climate.${name}`, unusual));
  const ofSite = below("site", [...ofClimate, ...(site.unusual ?? [])]);
  return [...ofSite.map(statedFact), ...unusualFacts(parsed).map((fact) => ({ ...statedFact(fact), module: moduleOf(fact) }))];
}

function below(path: string, facts: readonly UnusualFact[]): UnusualFact[] {
  return facts.map((fact) => ({ ...fact, path: `${path}.${fact.path}` }));
}

function statedFact({ path, value, usual, reason, owner }: UnusualFact): StatedFact {
  const prop = path.slice(path.lastIndexOf(".") + 1);
  return { path, isUnusual: true, source: declared(`${prop} of ${value}, usually ${usual}: ${reason}`, owner) };
}

function moduleOf({ path }: UnusualFact): string {
  return path.slice(0, path.indexOf("."));
}
