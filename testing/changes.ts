import { isObject } from "../constructs/plain/is-object";
import type { Data } from "../constructs/props/problems/path";
/**
 * Any part of plain data, at any depth. A list is given whole. `undefined` takes an optional part out. What names another `kind` or `outcome` than the
 * data has stands for itself: nothing of the other kind is left in it.
 */
export type Changes<Data> = Data extends readonly unknown[] | ((...inputs: never[]) => unknown)
  ? Data
  : Data extends object
    ? { readonly [Key in keyof Data]?: Changes<Data[Key]> | (Record<never, never> extends Pick<Data, Key> ? undefined : never) }
    : Data;

/** A copy of plain data with changes. */
export function changed<Data>(data: Data, changes: Changes<NoInfer<Data>>): Data {
  return merged(data, changes) as Data;
}

function merged(data: unknown, changes: unknown): unknown {
  if (!isPlain(data) || !isPlain(changes) || isOther(data, changes)) return changes;
  const entries = Object.entries(changes).map(([key, value]) => [key, merged(data[key], value)] as const);
  const whole = { ...data, ...Object.fromEntries(entries) };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

function isPlain(value: unknown): value is Data {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function isOther(data: Data, changes: Data): boolean {
  return ["kind", "outcome"].some((key) => key in data && key in changes && data[key] !== changes[key]);
}
