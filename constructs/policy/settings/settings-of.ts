import { parseProps } from "../../props/parse-props";
import { refuseProblems } from "../../props/problems/refuse-problems";
import { rememberedOf } from "../../props/remembered";
import { laterSettlements } from "../../site/later-settlements";
import { NodeStudy } from "../../studies/node-study";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { corePack, type Pack, preflightPack } from "../packs";
import { type ParsedPolicy, type PolicyProps, policySchema } from "./policy.props";
import { type RuleSettings, ruleSettings, type SwitchedOff } from "./rule-settings";

interface PolicyReading {
  readonly policy: ParsedPolicy;
  readonly packs: readonly Pack[];
  readonly settings: readonly RuleSettings[];
  /** Rules whose limits may be watched at the site: those that judge the node, and preflight rules that watch a limit. */
  readonly watching: readonly RuleSettings[];
  readonly switchedOff: readonly SwitchedOff[];
}

/**
 * Parses the policy of a node. A study parses each policy once, because verdict, deployment plan and what-ifs use the same rules.
 *
 * @throws PropsError when the policy is not valid, and when the site states a paper as settled on a day after `today`
 */
export function readPolicy(given: NodeSnapshot | NodeStudy, policy: PolicyProps): PolicyReading {
  if (!(given instanceof NodeStudy)) return readFor(given, policy);
  const isObject = typeof policy === "object" && policy !== null; // without TypeScript, a wrong type gets the message of the schema
  return isObject ? given.answersOf(readingOf(policy)) : readFor(given.node, policy);
}

/**
 * Lists the rules that judge a node, with their settings by its policy.
 *
 * @throws PropsError when the policy is not valid
 */
export function settingsOf(given: NodeSnapshot | NodeStudy, policy: PolicyProps): readonly RuleSettings[] {
  return readPolicy(given, policy).settings;
}

const readingOf = rememberedOf((policy: PolicyProps) => ({ answers: ({ node }: NodeStudy) => readFor(node, policy) }));

function readFor(node: NodeSnapshot, given: PolicyProps): PolicyReading {
  const path = `${node.name}/policy`;
  const policy = parseProps(policySchema, path, given);
  const { packs = [corePack], today } = policy;
  const later = laterSettlements(node.site, today).map((problem) => ({ ...problem, path: `site.${problem.path}` }));
  refuseProblems(node.name, later);
  const layered = ruleSettings(path, packs, policy, node.site.country);
  return { policy, packs, ...layered, watching: [...layered.settings, ...watchedBeforeApply(path, packs, policy, node.site.country)] };
}

/** Lists preflight rules that watch a limit, with their settings by the policy: a host must keep what it has before an apply. Rules that a pack of the policy has are left out. */
function watchedBeforeApply(path: string, packs: readonly Pack[], policy: ParsedPolicy, country: string): readonly RuleSettings[] {
  const judging = new Set([...packs, ...(policy.floor ?? [])].flatMap(({ rules }) => rules.map(({ rule }) => rule.id)));
  const rules = preflightPack.rules.filter(({ rule }) => rule.watched !== undefined && !judging.has(rule.id));
  if (rules.length === 0) return [];
  const { settings } = ruleSettings(path, [...packs, { ...preflightPack, rules }], policy, country);
  return settings.filter(({ rule }) => !judging.has(rule.id));
}
