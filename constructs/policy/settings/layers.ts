import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import type { PropsProblem } from "../../props/problems/props-error";
import type { Pack } from "../packs";
import type { Rule } from "../rule/rule";
import { unknownRule } from "../rule/rule-shape";
import { preflightRules } from "../rules";
import type { ParsedOverride, ParsedPolicy } from "./policy.props";

/** The settings of rules by one layer of a policy. A later layer wins. */
export interface Layer {
  /** Name that findings show: the name of a pack, `country SA` or `site`. */
  readonly name: string;
  readonly place: string;
  readonly rules: ReadonlyMap<string, Partial<ParsedOverride>>;
}

/** The layers of a policy, weakest first. */
export interface Layers {
  readonly packs: readonly Layer[];
  readonly country?: Layer;
  readonly site: Layer;
  /** Layers of other countries: they are checked but not used. */
  readonly elsewhere: readonly Layer[];
  /** Layers of packs that no other layer weakens: their parameters win. */
  readonly floor: readonly Layer[];
}

/** Lists the layers of a policy. @param country code of the site's country */
export function layersOf(
  packs: readonly Pack[],
  { countries = {}, site = {}, floor = [] }: Pick<ParsedPolicy, "countries" | "site" | "floor">,
  country: string,
): Layers {
  const all = Object.entries(countries).map(([code, overrides = {}]) => ({
    code,
    layer: { name: `country ${code}`, place: `countries.${code}`, rules: new Map(Object.entries(overrides)) },
  }));
  const own = all.find(({ code }) => code === country)?.layer;
  return {
    packs: packs.map((pack) => packLayer(pack, "packs")),
    floor: floor.map((pack) => packLayer(pack, "floor")),
    ...defined({ country: own }),
    site: { name: "site", place: "site", rules: new Map(Object.entries(site)) },
    elsewhere: all.filter(({ code }) => code !== country).map(({ layer }) => layer),
  };
}

function packLayer({ name, rules }: Pack, list: string): Layer {
  return { name, place: `${list}.${name}`, rules: new Map(rules.map(({ rule, ...entry }) => [rule.id, entry])) };
}

/** Lists what is wrong with packs and layers as a whole: empty packs, two rules with one id, and ids that no pack has. */
export function layerProblems(packs: readonly Pack[], { country, site, elsewhere }: Layers): PropsProblem[] {
  const known = [...packs.flatMap(({ rules }) => rules.map(({ rule }) => rule)), ...preflightRules]; // another command judges these rules with the same policy
  return [...packProblems(packs), ...compact([...elsewhere, country, site]).flatMap((layer) => overrideProblems(layer, known))];
}

function packProblems(packs: readonly Pack[]): PropsProblem[] {
  const seen = new Map<string, Rule>();
  return packs.flatMap(({ name, rules }) => {
    if (rules.length === 0) return [{ path: `packs.${name}`, message: "must hold at least one rule but is empty: leave the pack out" }];
    return rules.flatMap(({ rule }) => {
      const other = seen.get(rule.id);
      seen.set(rule.id, rule);
      return other === undefined || other === rule
        ? []
        : [{ path: `packs.${name}.${rule.id}`, message: "is the id of two different rules: change the id of yours" }];
    });
  });
}

function overrideProblems({ place, rules }: Layer, known: readonly Rule[]): PropsProblem[] {
  return [...rules].flatMap(([id, { enforcement }]) => {
    const rule = known.find((one) => one.id === id);
    const path = `${place}.${id}`;
    if (!rule)
      return [
        {
          path,
          message: unknownRule(id, listIds(known)),
        },
      ];
    if (rule.waivable === false && enforcement !== undefined && enforcement !== "block")
      return [{ path: `${path}.enforcement`, message: "must be left out, because the rule cannot be waived: correct the site" }];
    return [];
  });
}
