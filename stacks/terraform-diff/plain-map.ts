/** A map of data. */
export type PlainMap = Readonly<Record<string, unknown>>;

/** Is it a map, and neither a list nor a single value? */
export function isMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
