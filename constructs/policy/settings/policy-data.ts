import { defined } from "../../plain/defined";
import { Quantity } from "../../units/quantity";
import type { Pack, PackRule } from "../packs";
import type { Rule } from "../rule/rule";
import { libraryRules } from "../rules";
import type { PolicyProps } from "./policy.props";

interface PackData extends Omit<Pack, "rules"> {
  /** Rules of the pack, each by its id. */
  readonly rules: readonly (Omit<PackRule, "rule"> & {
    /** Id of the rule. */
    readonly rule: string;
  })[];
}

/** A policy as plain data, which can be passed to another thread: rules of this library by id, quantities as exact texts. */
export interface PolicyData extends Omit<PolicyProps, "packs" | "floor"> {
  /** Packs of the policy, with their rules by id. */
  readonly packs?: readonly PackData[];
  /** Packs that no layer weakens, with their rules by name. */
  readonly floor?: readonly PackData[];
}

/**
 * Converts a policy to plain data; undefined if that is not possible. A rule from outside the library is a function that no other thread has. A value that is no
 * policy is refused where it is used.
 */
export function tryPolicyData(policy: PolicyProps): PolicyData | undefined {
  try {
    const rulesOf = (pack: Pack) => pack.rules.map((entry) => ({ ...entry, rule: idOf(entry.rule) }));
    const data = (given: readonly Pack[] = refuse()) => [...given].map((pack) => ({ ...pack, rules: rulesOf(pack) }));
    const packs = defined({
      packs: "packs" in policy ? data(policy.packs) : undefined,
      floor: "floor" in policy ? data(policy.floor) : undefined,
    });
    return structuredClone(withTexts({ ...policy, ...packs })) as PolicyData;
  } catch {
    return undefined;
  }
}

export function policyFromData({ packs, floor, ...policy }: PolicyData): PolicyProps {
  const rulesOf = ({ rules }: PackData) =>
    rules.map((entry) => ({ ...entry, rule: libraryRules.find(({ id }) => id === entry.rule) ?? refuse() }));
  const withRules = (given: readonly PackData[]): Pack[] => given.map((pack) => ({ ...pack, rules: rulesOf(pack) }));
  return { ...policy, ...(packs && { packs: withRules(packs) }), ...(floor && { floor: withRules(floor) }) };
}

/** Returns the id of a rule of this library. A rule from outside the library with the same id is refused. */
function idOf(rule: Rule): string {
  return libraryRules.includes(rule) ? rule.id : refuse();
}

function refuse(): never {
  throw new TypeError("Policy cannot be converted to data");
}

function withTexts(value: unknown): unknown {
  if (value instanceof Quantity) return value.toString();
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withTexts(entry)]));
}
