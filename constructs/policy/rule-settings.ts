import { closest } from "../props/closest";
import { PropsError, type PropsProblem } from "../props/props-error";
import type { EffectiveParameter, Enforcement } from "./finding";
import type { Pack, PackRule } from "./pack";
import type { ParsedOverride, ParsedPolicy } from "./policy.props";
import type { Rule } from "./rule";

/** A rule as a site's policy has it. */
export interface RuleSettings {
  readonly rule: Rule;
  /** What a fail does, what an unknown does, and what a pass within the warn band does. */
  readonly enforcement: Enforcement;
  readonly unknown: Enforcement;
  readonly nearLimit: Enforcement;
  readonly parameters: readonly EffectiveParameter[];
  /** What the rule's check sees. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly warnAt?: { readonly band: number; readonly setBy: string };
}

/** A rule that a layer switches off. */
export interface SwitchedOff {
  readonly rule: string;
  readonly by: string;
  readonly reason: string;
}

/** Changes of a layer above the packs, and its name. */
interface Layer {
  /** As a finding shows it: `country SA` or `site`. */
  readonly name: string;
  /** Where it stands in the policy. */
  readonly place: string;
  readonly overrides: Readonly<Record<string, ParsedOverride>>;
}

type Layered = Pick<ParsedPolicy, "countries" | "site">;

/**
 * Puts the layers of a policy together: pack, then country, then site; the last word on each number wins and its layer is kept with it.
 *
 * @param country code of the site's country
 * @throws PropsError with every rule or parameter that does not exist, every value that is out of range, every empty pack, and every id that stands
 * for two rules
 */
export function ruleSettings(
  path: string,
  packs: readonly Pack[],
  policy: Layered,
  country: string,
): { readonly settings: readonly RuleSettings[]; readonly switchedOff: readonly SwitchedOff[] } {
  const layers = layersOf(policy);
  const inForce = layers.filter(({ name }) => name === "site" || name === `country ${country}`);
  const problems = [...packProblems(packs), ...layers.flatMap((layer) => unknownRules(packs, layer))];
  const switchedOff: SwitchedOff[] = [];
  const settings = [...lastOfEach(packs).values()].flatMap(({ pack, entry }) => {
    const { id } = entry.rule;
    for (const layer of layers.filter((one) => !inForce.includes(one))) parametersOf(entry.rule, [layerParameters(layer, id)], problems);
    const off = offIn(id, inForce);
    if (off) switchedOff.push({ rule: id, ...off });
    return off ? [] : [settingsOf(pack, entry, inForce, problems)];
  });
  if (problems.length > 0) throw new PropsError(path, problems);
  return { settings, switchedOff };
}

function layersOf({ countries = {}, site = {} }: Layered): readonly Layer[] {
  return [
    ...Object.entries(countries).map(([code, overrides = {}]) => ({ name: `country ${code}`, place: `countries.${code}`, overrides })),
    { name: "site", place: "site", overrides: site },
  ];
}

function lastOfEach(packs: readonly Pack[]): ReadonlyMap<string, { readonly pack: Pack; readonly entry: PackRule }> {
  return new Map(packs.flatMap((pack) => pack.rules.map((entry) => [entry.rule.id, { pack, entry }] as const)));
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

function unknownRules(packs: readonly Pack[], { place, overrides }: Layer): PropsProblem[] {
  const known = packs.flatMap(({ rules }) => rules.map(({ rule }) => rule.id));
  return Object.keys(overrides)
    .filter((id) => !known.some((one) => one === id))
    .map((id) => ({ path: `${place}.${id}`, message: unknownRule(id, known) }));
}

/** What is said of a rule that no pack has. */
export function unknownRule(id: string, known: readonly string[]): string {
  const meant = closest(id, known);
  return `is no rule of the packs: ${meant === undefined ? "add its pack" : `did you mean "${meant}"?`}`;
}

/** The last word on whether a rule is on. */
function offIn(id: string, layers: readonly Layer[]): Omit<SwitchedOff, "rule"> | undefined {
  const last = layers.findLast(({ overrides }) => overrides[id]?.enforcement !== undefined);
  const enforcement = last?.overrides[id]?.enforcement;
  return last && typeof enforcement === "object" ? { by: last.name, reason: enforcement.off } : undefined;
}

function settingsOf(
  pack: Pack,
  { rule, enforcement = "block", parameters = {} }: PackRule,
  layers: readonly Layer[],
  problems: PropsProblem[],
): RuleSettings {
  const overrides = layers.flatMap(({ name, overrides: of }) => (of[rule.id] ? [{ name, ...of[rule.id] }] : []));
  const changed = overrides.map((one) => one.enforcement).findLast((one) => typeof one === "string");
  const band = overrides.findLast((one) => one.warnAt !== undefined);
  const effective = parametersOf(
    rule,
    [
      { setBy: pack.name, place: `packs.${pack.name}.${rule.id}`, given: parameters },
      ...layers.map((layer) => layerParameters(layer, rule.id)),
    ],
    problems,
  );
  return {
    rule,
    enforcement: changed ?? enforcement,
    unknown: pack.unknown ?? "block",
    nearLimit: pack.nearLimit ?? "inform",
    parameters: effective.map(({ name, value, setBy }) => ({ name, value, setBy })),
    values: Object.fromEntries(effective.map(({ name, parsed }) => [name, parsed])),
    ...(band?.warnAt && { warnAt: { band: band.warnAt.value, setBy: band.name } }),
  };
}

interface GivenParameters {
  readonly setBy: string;
  readonly place: string;
  readonly given: Readonly<Record<string, unknown>>;
}

function layerParameters({ name, place, overrides }: Layer, id: string): GivenParameters {
  return { setBy: name, place: `${place}.${id}`, given: overrides[id]?.parameters ?? {} };
}

/** The parameters of a rule after every layer. What is wrong goes to the problems. */
function parametersOf(rule: Rule, layers: readonly GivenParameters[], problems: PropsProblem[]) {
  const declared = rule.parameters ?? {};
  const effective = new Map(
    Object.entries(declared).map(([name, { defaultText, defaultValue }]) => [
      name,
      { name, value: defaultText, setBy: "default", parsed: defaultValue },
    ]),
  );
  for (const { setBy, place, given } of layers) {
    for (const [name, input] of Object.entries(given)) {
      const path = `${place}.parameters.${name}`;
      const declaration = Object.hasOwn(declared, name) ? declared[name] : undefined;
      if (!declaration) {
        problems.push({ path, message: unknownParameter(name, Object.keys(declared)) });
        continue;
      }
      try {
        const parsed = declaration.parse(path, input);
        effective.set(name, { name, value: String(parsed), setBy, parsed });
      } catch (error) {
        if (!(error instanceof PropsError)) throw error;
        problems.push(...error.problems.map(({ message }) => ({ path, message })));
      }
    }
  }
  return [...effective.values()];
}

function unknownParameter(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  if (meant !== undefined) return `unknown parameter: did you mean "${meant}"?`;
  return `unknown parameter: ${known.length === 0 ? "the rule has none, leave it out" : `known here are ${known.join(", ")}`}`;
}
