import type { PartWithId } from "../makers/part";
import { type Capacity, capacityByProp } from "./capacities";
import type { KindOfPart } from "./kind-of-part";
import { kindOf } from "./kinds";
import type { Condition, Conditions } from "./shares";

/** Criteria of a search for parts. All conditions must hold, and the capacity is the one under all of them. */
export interface Asked extends Conditions {
  readonly capacity?: Capacity;
}

/** The answer of a part's document to a search. */
export interface Answer {
  readonly outcome: "meets" | "does-not" | "not-stated";
  /** Capacity under the conditions of the search, if one is required and known. */
  readonly capacity?: Capacity;
}

/** Returns the criteria by which parts of a kind can be searched, and the quantities of their capacity. */
export function seekable({ capacity, shares = {} }: KindOfPart): {
  readonly by: readonly (keyof Asked)[];
  readonly quantities: readonly Capacity["quantity"][];
} {
  return {
    by: [...(capacity ? (["capacity"] as const) : []), ...(Object.keys(shares) as Condition[])],
    quantities: Object.keys(capacity ?? {}) as Capacity["quantity"][],
  };
}

/** Returns the capacity of a part from its document, in the first quantity by which its kind is searched. Returns undefined if the document states none. */
export function capacityOf(part: PartWithId): Capacity | undefined {
  const [quantity] = seekable(kindOf(part)).quantities;
  const value = quantity && capacityIn(part, quantity);
  return quantity === undefined || value === undefined ? undefined : { quantity, value };
}

function capacityIn(part: PartWithId, quantity: Capacity["quantity"]): number | undefined {
  const given = kindOf(part).capacity?.[quantity];
  return typeof given === "string" ? capacityByProp(part, quantity, given) : given?.(part);
}

/** Returns whether a part meets a search, as far as its document states. Criteria that its kind does not have are not stated. */
export function answerOf(part: PartWithId, { capacity, ...conditions }: Asked): Answer {
  const { shares: sharesOf } = kindOf(part);
  const shares = (Object.entries(conditions) as [Condition, number][]).map(([condition, at]) => sharesOf?.[condition]?.(part, at));
  const whole = capacity && capacityIn(part, capacity.quantity);
  if (shares.includes(0) || (capacity && whole !== undefined && !(whole >= capacity.value))) return { outcome: "does-not" };
  if (shares.includes(undefined)) return { outcome: "not-stated" };
  if (!capacity) return { outcome: "meets" };
  const known = shares.filter((share) => typeof share === "number");
  if (whole === undefined || known.length < shares.length) return { outcome: "not-stated" };
  const value = known.reduce((left, share) => left * share, whole);
  return { outcome: value >= capacity.value ? "meets" : "does-not", capacity: { quantity: capacity.quantity, value } };
}
