import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import { unique } from "../../plain/unique";
import type { PropsProblem } from "../../props/problems/props-error";
import { refuseProblems } from "../../props/problems/refuse-problems";
import type { Pack, PackRule } from "../packs";
import type { EffectiveParameter, Enforcement } from "../rule/finding";
import { hardest } from "../rule/hardness";
import type { Rule } from "../rule/rule";
import { effectiveParameters } from "./effective-parameters";
import { type Layer, type Layers, layerProblems, layersOf } from "./layers";
import type { ParsedPolicy } from "./policy.props";

export interface RuleSettings {
  readonly rule: Rule;
  /** Enforcement of a fail; `enforcementSetBy` is the layer that sets it. */
  readonly enforcement: Enforcement;
  readonly enforcementSetBy: string;
  /** Enforcement of an unknown; `nearLimit` is that of a pass within the warn band. */
  readonly unknown: Enforcement;
  readonly nearLimit: Enforcement;
  /** Enforcement if an input of the rule is missing. @default none */
  readonly notJudged?: Enforcement;
  readonly parameters: readonly EffectiveParameter[];
  /** Values of parameters that the rule's check sees. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Share of the span below which a pass is near its limit. */
  readonly warnAt?: { readonly share: number; readonly setBy: string };
  /** Set if a pack of the floor has the rule: its warn band is then at least the uncertainty that the sources state. @default false */
  readonly held?: true;
  /** Date that the policy states. @default none */
  readonly today?: string;
}

/** A rule that a country or the site switches off. */
export interface SwitchedOff {
  /** Id of the rule, such as `power/breaker-loading`. */
  readonly rule: string;
  /** Layer that switches it off. */
  readonly by: string;
  /** Reason why it is off. */
  readonly reason: string;
}

/**
 * Merges the layers of a policy: packs in their order, then country, then site. For each setting the last layer wins, and its name is kept.
 * The floor comes last, and only makes settings stricter.
 *
 * @param country code of the site's country
 * @throws PropsError with every unknown rule or parameter, every value out of range, every empty pack, every id of two different
 * rules, and every weaker enforcement of a rule that cannot be waived
 */
export function ruleSettings(
  path: string,
  packs: readonly Pack[],
  policy: Pick<ParsedPolicy, "countries" | "site" | "floor" | "today">,
  country: string,
): { readonly settings: readonly RuleSettings[]; readonly switchedOff: readonly SwitchedOff[] } {
  const { floor = [], today } = policy;
  const every = unique([...packs, ...floor]);
  const layers = layersOf(packs, policy, country);
  const problems = layerProblems(every, layers);
  const rules = new Map(every.flatMap((pack) => pack.rules.map(({ rule }) => [rule.id, rule] as const)));
  const [indexed, held] = [packs.map(indexedPack), floor.map(indexedPack)];
  const all = [...rules.values()].map((rule) => heldSettings(layeredSettings(rule, indexed, layers, problems), rule, held));
  refuseProblems(path, problems);
  const settings = all.filter((one) => "values" in one).map((one) => ({ ...one, ...defined({ today }) }));
  return { settings, switchedOff: all.filter((one) => "reason" in one) };
}

/** A pack with its entries by rule, because every rule is looked up in each pack. */
interface IndexedPack {
  readonly pack: Pack;
  readonly entries: ReadonlyMap<Rule, PackRule>;
}

function indexedPack(pack: Pack): IndexedPack {
  return { pack, entries: keyBy(pack.rules.toReversed(), (entry) => entry.rule) }; // the first entry of a rule that is listed twice wins
}

/** Computes the settings of a rule by the layers without the floor, and by whom and why it is off. Its parameters are checked in any case. */
function layeredSettings(
  rule: Rule,
  packs: readonly IndexedPack[],
  { packs: packLayers, country, site, elsewhere, floor }: Layers,
  problems: PropsProblem[],
): Layered {
  const layers = compact([...packLayers, country, site]);
  for (const layer of elsewhere) effectiveParameters(rule, [layer], problems);
  const effective = effectiveParameters(rule, [...layers, ...floor], problems);
  const hardness = lastThat(layers, rule.id, "enforcement");
  const off = typeof hardness?.value === "object" ? { rule: rule.id, by: hardness.setBy, reason: hardness.value.off } : undefined;
  const band = lastThat(layers, rule.id, "warnAt");
  const indexed = packs.filter(({ entries }) => entries.has(rule));
  const holding = indexed.map(({ pack }) => pack);
  const notJudged = hardest(indexed.flatMap((one) => notJudgedOf(one, rule) ?? []));
  const settings: RuleSettings = defined({
    rule,
    enforcement: typeof hardness?.value === "string" ? hardness.value : "block",
    enforcementSetBy: hardness?.setBy ?? holding.at(-1)?.name ?? "default",
    unknown: holding.findLast(({ unknown }) => unknown !== undefined)?.unknown ?? "block",
    nearLimit: holding.findLast(({ nearLimit }) => nearLimit !== undefined)?.nearLimit ?? "inform",
    notJudged,
    parameters: effective.map(({ name, value, setBy }) => ({ name, value, setBy })),
    values: Object.fromEntries(effective.map(({ name, parsed }) => [name, parsed])),
    warnAt: band && { share: band.value.value, setBy: band.setBy },
  });
  return { settings, ...defined({ off }), isAsked: holding.length > 0 && off === undefined };
}

interface Layered {
  readonly settings: RuleSettings;
  readonly off?: SwitchedOff;
  /** False if the rule is off, or only a pack of the floor has it. */
  readonly isAsked: boolean;
}

/** Applies the floor: its rules are on, with at least the enforcement of each of its packs. */
function heldSettings({ settings, off, isAsked }: Layered, rule: Rule, floor: readonly IndexedPack[]): RuleSettings | SwitchedOff {
  const indexed = floor.filter(({ entries }) => entries.has(rule));
  if (indexed.length === 0) return off ?? settings;
  const holding = indexed.map(({ pack }) => pack);
  const own = isAsked ? settings : undefined;
  const least = (floors: readonly (Enforcement | undefined)[], layered: Enforcement | undefined) => hardest(compact([...floors, layered]));
  const enforcements = holding.flatMap(({ rules }) => rules.flatMap((one) => (one.rule === rule ? [one.enforcement ?? "block"] : [])));
  const enforcement = least(enforcements, own?.enforcement) ?? "block";
  const notJudged = least(
    indexed.map((one) => notJudgedOf(one, rule)),
    own?.notJudged,
  );
  return {
    ...settings,
    enforcement,
    ...(enforcement !== own?.enforcement && { enforcementSetBy: holding[enforcements.indexOf(enforcement)]?.name ?? "floor" }),
    unknown:
      least(
        holding.map((pack) => pack.unknown ?? "block"),
        own?.unknown,
      ) ?? "block",
    nearLimit:
      least(
        holding.map((pack) => pack.nearLimit ?? "inform"),
        own?.nearLimit,
      ) ?? "inform",
    ...defined({ notJudged }),
    held: true,
  };
}

/** Returns the enforcement that a pack sets for a rule whose input is missing. */
function notJudgedOf({ pack, entries }: IndexedPack, rule: Rule): Enforcement | undefined {
  return entries.get(rule)?.notJudged ?? pack.notJudged;
}

/** Returns the setting of the last layer that sets it, with the layer's name. */
function lastThat<Key extends "enforcement" | "warnAt">(layers: readonly Layer[], id: string, key: Key) {
  const found = layers.findLast(({ rules }) => rules.get(id)?.[key] !== undefined);
  const value = found?.rules.get(id)?.[key];
  return found && value !== undefined ? { value, setBy: found.name } : undefined;
}
