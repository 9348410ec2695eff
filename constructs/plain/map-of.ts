import { isObject } from "./is-object";

/** Returns the fields of an object, or the items of a list by their indexes; nothing for a single value. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
