import type { PolicyProps } from "./policy.props";

/** Copies the lists and records of a policy, so that a later change of them for another site does not change this one. Rules and other frozen objects are not copied. */
export function frozenPolicy(policy: PolicyProps): PolicyProps {
  return held(policy) as PolicyProps;
}

function held(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(held));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value; // a quantity
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, held(one)])));
}
