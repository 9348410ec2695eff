import { isObject } from "../constructs/plain/is-object";
import { packsByName } from "../constructs/policy/packs";
import { type PolicyProps, policySchema } from "../constructs/policy/settings/policy.props";
import { PropsError } from "../constructs/props";
import { parseProps } from "../constructs/props/parse-props";
import { closest } from "../constructs/props/problems/closest";
import { shownValue } from "../constructs/props/problems/issue-message";

/** Returns the policy of a file, with packs instead of their names: a rule is a function, which no file can hold. */
export function filePolicy(policy: unknown, today: string | undefined): PolicyProps {
  if (policy === undefined) return {};
  const named = withPacks(policy);
  const isOpen = today !== undefined && isObject(named) && !("today" in named);
  parseProps(policySchema, "policy", isOpen ? { ...named, today } : named);
  return named as PolicyProps;
}

function withPacks(policy: unknown): unknown {
  if (!isObject(policy) || !("packs" in policy) || !Array.isArray(policy.packs)) return policy;
  const packs = new Set(policy.packs.map((name: unknown, i) => namedPack(name, i)).reverse()); // of a repeated name the last one counts
  return { ...policy, packs: [...packs].reverse() };
}

function namedPack(name: unknown, i: number) {
  const known = Object.keys(packsByName);
  if (typeof name === "string" && Object.hasOwn(packsByName, name)) return packsByName[name];
  const meant = typeof name === "string" ? closest(name, known) : undefined;
  const message = `must be the name of a pack but is ${shownValue(name)}: ${meant === undefined ? `use ${known.join(", ")}` : `did you mean "${meant}"?`}`;
  throw new PropsError("policy", [{ path: `packs[${i}]`, message }]);
}
