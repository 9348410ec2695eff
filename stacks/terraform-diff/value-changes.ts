import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../constructs/plain/is-record";
import { unique } from "../../constructs/plain/unique";
import type { PlainMap } from "./plain-map";

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
export function valueChanges(from: unknown, to: unknown, path = ""): readonly ValueChange[] {
  if (isDeepStrictEqual(from, to)) return [];
  return children(from, to)?.flatMap(({ step, before, after }) => valueChanges(before, after, `${path}${step}`)) ?? [{ path, from, to }];
}

interface Child {
  readonly step: string;
  readonly before: unknown;
  readonly after: unknown;
}

function children(from: unknown, to: unknown): readonly Child[] | undefined {
  if (isRecord(from) && isRecord(to)) return ofKeys(from, to, keyStep);
  if (!isMaps(from) || !isMaps(to)) return undefined;
  const identity = identities.find((key) => [from, to].every((list) => tellsApart(key, list)));
  if (identity !== undefined) {
    const byIdentity = (list: readonly PlainMap[]) => Object.fromEntries(list.map((item) => [item[identity], item]));
    return ofKeys(byIdentity(from), byIdentity(to), (key) => `[${key}]`);
  }
  if (from.length !== to.length) return undefined;
  return from.map((before, i) => ({ step: `[${i}]`, before, after: to[i] }));
}

function ofKeys(from: PlainMap, to: PlainMap, step: (key: string) => string): readonly Child[] {
  const inMap = (map: PlainMap, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
  const keys = unique([...Object.keys(from), ...Object.keys(to)]);
  return keys.map((key) => ({ step: step(key), before: inMap(from, key), after: inMap(to, key) }));
}

function keyStep(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${key}]`;
}

function isMaps(value: unknown): value is readonly PlainMap[] {
  return Array.isArray(value) && value.every(isRecord);
}

function tellsApart(key: string, list: readonly PlainMap[]): boolean {
  const values = new Set(list.map((item) => item[key]));
  return values.size === list.length && [...values].every((value) => typeof value === "string");
}
