/** Is it an object of any kind, a list among them? */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
