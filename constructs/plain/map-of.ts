import { isObject } from "./is-object";

/** The fields of an object, or the items of a list by their places; nothing of a single value. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
