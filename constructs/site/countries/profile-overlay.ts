import type { Data } from "../../props/problems/path";
/**
 * Returns one profile laid over another. Facts of the upper one replace those of the lower one. Items with an id are laid over items with the same id, other lists
 * are replaced as a whole.
 */
export function overlaidProfile<Upper extends object>(lower: object, upper: Upper): Upper {
  return merged(lower, upper) as Upper;
}

function merged(lower: unknown, upper: unknown): unknown {
  if (hasIds(lower) && hasIds(upper)) return mergedById(lower, upper);
  if (!isSection(lower) || !isSection(upper)) return upper;
  const entries = Object.entries(upper).map(([key, value]) => [key, Object.hasOwn(lower, key) ? merged(lower[key], value) : value]);
  return { ...lower, ...Object.fromEntries(entries) };
}

function mergedById(lower: readonly Identified[], upper: readonly Identified[]): unknown[] {
  const changed = lower.map((item) => merged(item, upper.find(({ id }) => id === item.id) ?? {}));
  const added = upper.filter(({ id }) => !lower.some((item) => item.id === id));
  return [...changed, ...added];
}

interface Identified {
  readonly id: string;
}

function hasIds(value: unknown): value is readonly Identified[] {
  return Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null && "id" in item);
}

/** Whether a value is merged prop by prop. A fact, a source, a station and a quantity are replaced as a whole. */
function isSection(value: unknown): value is Data {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !("value" in value) && !("mark" in value) && !("wmo" in value) && Object.getPrototypeOf(value) === Object.prototype;
}
