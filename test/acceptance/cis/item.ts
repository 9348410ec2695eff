import type { Evidence } from "./evidence";

/** Number of an item of sections 4 and 5 of the CIS Docker Benchmark 1.6.0. */
export type ItemNumber = `4.${number}` | `5.${number}`;

interface Named {
  readonly number: ItemNumber;
  /** What has to be so, in our words. */
  readonly title: string;
}

/** An item that the engine's answers decide. */
export interface DecidableItem extends Named {
  /** What offends against the item, with its value, or undefined. */
  readonly problem: (evidence: Evidence) => string | undefined;
}

/** An item that nothing on a node can decide. */
export interface UndecidableItem extends Named {
  /** Why, and who can. */
  readonly notDecidableHere: string;
}

export type Item = DecidableItem | UndecidableItem;

export function isDecidable(item: Item): item is DecidableItem {
  return "problem" in item;
}

/** The problem of a value that is not as it should be. */
export function problemUnless(holds: boolean, subject: string, value: unknown): string | undefined {
  return holds ? undefined : `${subject} is ${JSON.stringify(value)}`;
}

/** The problem of values of which there should be none. */
export function problemOfAny(subject: string, values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : `${subject}: ${values.join(", ")}`;
}
