import { isObject } from "./is-object";

/** Whether a value is a map of values by their names, neither a list nor a single value. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value);
}
