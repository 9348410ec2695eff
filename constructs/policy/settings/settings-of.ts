import { parseProps } from "../../props/parse-props";
import { refuseProblems } from "../../props/problems/refuse-problems";
import { rememberedOf } from "../../props/remembered";
import { settledLater } from "../../site/settled-later";
import { NodeStudy } from "../../studies/node-study";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { corePack, type Pack, preflightPack } from "../packs";
import { type ParsedPolicy, type PolicyProps, policySchema } from "./policy.props";
import { type RuleSettings, ruleSettings, type SwitchedOff } from "./rule-settings";

/** The policy of a node as it was read, and the rules as it sets them. */
export interface PolicyReading {
  readonly policy: ParsedPolicy;
  readonly packs: readonly Pack[];
  readonly settings: readonly RuleSettings[];
  /** Rules whose limits may be watched at the site: those that judge the node, and of those that are asked before an apply the ones that watch something. */
  readonly watching: readonly RuleSettings[];
  readonly switchedOff: readonly SwitchedOff[];
}

/**
 * Reads the policy of a node. A study reads each policy once: verdict, plan and what-ifs ask the same rules.
 *
 * @throws PropsError when the policy is not valid, and when the site says something to be settled after its day
 */
export function readPolicy(given: NodeSnapshot | NodeStudy, policy: PolicyProps): PolicyReading {
  if (!(given instanceof NodeStudy)) return readFor(given, policy);
  const isObject = typeof policy === "object" && policy !== null; // who writes no TypeScript gets the words of the schema
  return isObject ? given.answersOf(readingOf(policy)) : readFor(given.node, policy);
}

/**
 * The rules that judge a node, as its policy sets them.
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
  const later = settledLater(node.site, today).map((problem) => ({ ...problem, path: `site.${problem.path}` }));
  refuseProblems(node.name, later);
  const layered = ruleSettings(path, packs, policy, node.site.country);
  return { policy, packs, ...layered, watching: [...layered.settings, ...watchedBeforeApply(path, packs, policy, node.site.country)] };
}

/** Of the rules on engines those that watch a limit, as the policy sets them: what an engine is before an apply, its host has to stay. One that a pack of the policy holds judges. */
function watchedBeforeApply(path: string, packs: readonly Pack[], policy: ParsedPolicy, country: string): readonly RuleSettings[] {
  const judging = new Set([...packs, ...(policy.floor ?? [])].flatMap(({ rules }) => rules.map(({ rule }) => rule.id)));
  const rules = preflightPack.rules.filter(({ rule }) => rule.watched !== undefined && !judging.has(rule.id));
  if (rules.length === 0) return [];
  const { settings } = ruleSettings(path, [...packs, { ...preflightPack, rules }], policy, country);
  return settings.filter(({ rule }) => !judging.has(rule.id));
}
