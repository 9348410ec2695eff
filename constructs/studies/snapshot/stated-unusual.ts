import { type UnusualFact, unusualFacts } from "../../props/unusual";
import { declareSource } from "../../provenance/source";
import type { StatedFact } from "../../provenance/stated-fact";
import type { Site } from "../../site";
import type { ParsedModules } from "./parse-modules";

/** Another design at the same site. */
interface KnownStated {
  readonly parsed: ParsedModules;
  readonly snapshot: { readonly stated: readonly StatedFact[] };
}

/**
 * Lists the values outside their plausible range that a site and a design accept. Each is a declared number with an owner. Candidates are not checked.
 *
 * @param like facts of identical modules are shared
 */
export function unusualStated(site: Site, { candidates: _, ...modules }: ParsedModules, like?: KnownStated): StatedFact[] {
  const ofClimate = Object.entries(site.climate).flatMap(([name, { unusual = [] }]) => below(`climate.${name}`, unusual));
  const ofSite = below("site", [...ofClimate, ...(site.unusual ?? [])]);
  const ofModules = Object.entries(modules).flatMap(([module, parsed]) =>
    like && like.parsed[module as keyof ParsedModules] === parsed
      ? like.snapshot.stated.filter((fact) => fact.isUnusual && fact.module === module)
      : unusualFacts(parsed, module).map((fact) => ({ ...statedFact(fact), module })),
  );
  return [...ofSite.map(statedFact), ...ofModules];
}

function below(path: string, facts: readonly UnusualFact[]): UnusualFact[] {
  return facts.map((fact) => ({ ...fact, path: `${path}.${fact.path}` }));
}

function statedFact({ path, value, usual, reason, owner }: UnusualFact): StatedFact {
  const prop = path.slice(path.lastIndexOf(".") + 1);
  return { path, isUnusual: true, source: declareSource(`${prop} of ${value}, usually ${usual}: ${reason}`, owner) };
}
