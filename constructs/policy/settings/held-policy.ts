import type { PolicyProps } from "./policy.props";

/** A policy as it is now: lists and records are copied, so that who changes theirs for the next site does not change it for this one. Rules, and what else is frozen, stay the same. */
export function heldPolicy(policy: PolicyProps): PolicyProps {
  return held(policy) as PolicyProps;
}

function held(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(held));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value; // a quantity
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, held(one)])));
}
