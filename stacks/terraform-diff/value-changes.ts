import { differences } from "../../constructs/plain/differences";
import { isRecord } from "../../constructs/plain/is-record";
import type { Data } from "../../constructs/props/problems/path";

/** One value that differs between two blocks. */
export interface ValueChange {
  /** As `labels[edge-node.site].value` or `command`; empty where the block is one value. */
  readonly path: string;
  /** Undefined where it was not there. */
  readonly from: unknown;
  readonly to: unknown;
}

/** What tells things of a list apart, in the blocks of Terraform: the first of these that all of them have. */
const identities = ["name", "label", "file", "container_path", "target", "key", "alias"];

/** What differs between two values. Things of a list are matched by what tells them apart, of lists of one length by their places; any other list differs as a whole. */
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
