import { differences } from "../../constructs/plain/differences";
import { isRecord } from "../../constructs/plain/is-record";
import type { Data } from "../../constructs/props/problems/path";

/** One value that differs between two blocks. */
export interface ValueChange {
  /** Path such as `labels[edge-node.site].value` or `command`; empty if the block is a single value. */
  readonly path: string;
  /** Undefined if it did not exist. */
  readonly from: unknown;
  readonly to: unknown;
}

/** Keys that identify an item of a list in Terraform blocks. The first key that all items have is used. */
const identities = ["name", "label", "file", "container_path", "target", "key", "alias"];

/**
 * Returns the differences between two values. Items of a list are matched by their identifying key, or by position if the lists have the same length. Other
 * lists differ as a whole.
 */
export function valueChanges(from: unknown, to: unknown): readonly ValueChange[] {
  return differences(from, to, { identity: nameOfEach }).map(({ steps, ...change }) => ({ path: pathText(steps), ...change }));
}

function nameOfEach(...lists: readonly (readonly unknown[])[]) {
  if (!lists.every(isMaps)) return undefined;
  const identity = identities.find((key) => lists.every((list) => tellsApart(key, list)));
  if (identity !== undefined) return (item: unknown) => (item as Data)[identity];
  return lists[0]?.length === lists[1]?.length ? (_: unknown, i: number) => i : undefined;
}

function pathText(steps: readonly string[]): string {
  return steps.map((step, i) => (step.startsWith("[") ? step : stepText(step, i))).join("");
}

function stepText(key: string, i: number): string {
  if (!/^[A-Za-z_][\w-]*$/.test(key)) return `[${key}]`;
  return i === 0 ? key : `.${key}`;
}

function isMaps(list: readonly unknown[]): list is readonly Data[] {
  return list.every(isRecord);
}

function tellsApart(key: string, list: readonly Data[]): boolean {
  const values = new Set(list.map((item) => item[key]));
  return values.size === list.length && [...values].every((value) => typeof value === "string");
}
