import { isObject } from "../constructs/plain/is-object";
import type { Data } from "../constructs/props/problems/path";
/**
 * Changes to plain data: any part of it, at any depth. A list replaces the whole list. `undefined` removes an optional part. An object with another `kind` or `outcome` than the
 * data replaces the whole object.
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
