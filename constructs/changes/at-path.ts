import type { Data, Path } from "../props/problems/path";

/** Returns the value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (isPlain(inner) ? (inner as Readonly<Record<string | number, unknown>>)[step] : undefined),
    value,
  );
}

/** Returns a copy with another value at a path. Other values are shared, and nothing is changed in place. Undefined removes a key of a map. */
export function withValueAt<Whole>(whole: Whole, path: Path, value: unknown): Whole {
  const [step, ...rest] = path;
  if (step === undefined) return value as Whole;
  if (Array.isArray(whole)) {
    const copy = [...(whole as unknown[])];
    copy[Number(step)] = withValueAt(copy[Number(step)], rest, value);
    return copy as Whole;
  }
  const { [step]: inner, ...others } = (whole ?? {}) as Record<string | number, unknown>;
  const changed = withValueAt(inner, rest, value);
  if (changed === undefined) return others as Whole;
  return Object.hasOwn(whole ?? {}, step)
    ? ({ ...(whole as object), [step]: changed } as Whole)
    : ({ ...others, [step]: changed } as Whole);
}

/** Lists the paths that match a pattern, such as `racks[].supplies.count`: `[]` is each item of a list, `**` is any depth. */
export function placesOf(value: unknown, pattern: string): readonly Path[] {
  return walk(value, pattern.replaceAll("[]", ".[]").split("."), []);
}

function walk(value: unknown, [step, ...rest]: readonly string[], at: Path): readonly Path[] {
  if (step === undefined) return [at];
  if (step === "[]") return Array.isArray(value) ? value.flatMap((item, i) => walk(item, rest, [...at, i])) : [];
  if (step === "**") return anywhere(value, rest, at);
  if (!isData(value)) return [];
  const inner = value[step];
  // a missing prop may be added, a missing part has nothing to change
  if (inner === undefined && rest.length > 0) return [];
  return walk(inner, rest, [...at, step]);
}

function anywhere(value: unknown, rest: readonly string[], at: Path): readonly Path[] {
  if (!isPlain(value)) return [];
  const [key = ""] = rest;
  const here = isData(value) && value[key] !== undefined ? walk(value, rest, at) : [];
  const inner = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value as object);
  return [...here, ...inner.flatMap(([step, item]) => anywhere(item, rest, [...at, step]))];
}

/** Returns the items of a list; none if the value is no list. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns whether a value is a map of a design: no list, no text and no quantity. */
export function isData(value: unknown): value is Data {
  return isPlain(value) && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
