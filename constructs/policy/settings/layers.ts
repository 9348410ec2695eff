import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import type { PropsProblem } from "../../props/problems/props-error";
import type { Pack } from "../packs";
import type { Rule } from "../rule/rule";
import { unknownRule } from "../rule/rule-shape";
import { preflightRules } from "../rules";
import type { ParsedOverride, ParsedPolicy } from "./policy.props";

/** What one layer of a policy sets of rules. A later layer has the last word on what it sets. */
export interface Layer {
  /** As a finding shows it: the name of a pack, `country SA` or `site`. */
  readonly name: string;
  /** Where it stands in the policy. */
  readonly place: string;
  /** By the rule's id. */
  readonly rules: ReadonlyMap<string, Partial<ParsedOverride>>;
}

/** The layers of a policy, weakest first. */
export interface Layers {
  readonly packs: readonly Layer[];
  readonly country?: Layer;
  readonly site: Layer;
  /** Those of other countries: checked, and not in force. */
  readonly elsewhere: readonly Layer[];
  /** Packs that no other layer lowers: their parameters have the last word. */
  readonly floor: readonly Layer[];
}

/** @param country code of the site's country */
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

/** What is wrong with packs and layers before a rule is looked at: nothing to judge by, two rules of one id, ids that no pack has. */
export function layerProblems(packs: readonly Pack[], { country, site, elsewhere }: Layers): PropsProblem[] {
  const known = [...packs.flatMap(({ rules }) => rules.map(({ rule }) => rule)), ...preflightRules]; // which another command asks of the same policy
  return [...packProblems(packs), ...compact([...elsewhere, country, site]).flatMap((layer) => overrideProblems(layer, known))];
}

function packProblems(packs: readonly Pack[]): PropsProblem[] {
  const seen = new Map<string, Rule>();
  return packs.flatMap(({ name, rules }) => {
    if (rules.length === 0)
      return [{ path: `packs.${name}`, message: "must hold at least one rule but is empty: nothing would be judged by it, leave it out" }];
    return rules.flatMap(({ rule }) => {
      const other = seen.get(rule.id);
      seen.set(rule.id, rule);
      return other === undefined || other === rule
        ? []
        : [{ path: `packs.${name}.${rule.id}`, message: "stands for two different rules: give yours an id of its own" }];
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
      return [{ path: `${path}.enforcement`, message: "must be left out, because nobody may waive the rule: mend the site" }];
    return [];
  });
}
