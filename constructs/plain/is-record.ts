import { isObject } from "./is-object";

/** Is it a map of values by their names, and neither a list nor a single value? */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value);
}
