import type { ParsedObjects } from "./parsed-objects";

/** Where data do not end, and what is said of it. */
export interface EndlessProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Lists and objects in each other: props have some ten. */
const deepest = 64;

/**
 * Where plain data hold themselves, as an alias of YAML lets them, or go deeper than any props: what reads them to their end would not come back. And where bytes stand, which nobody can
 * freeze, or a `Map`, `Set`, `Date` or `Promise`, which a schema takes for an object without keys. Undefined for all other data.
 *
 * @param objects that are parsed already
 */
export function endlessProblem(data: unknown, objects?: ParsedObjects): EndlessProblem | undefined {
  const finished = new Set<object>(); // what many places share is walked once
  const walk = (value: object, path: EndlessProblem["path"], above: readonly object[]): EndlessProblem | undefined => {
    if (finished.has(value) || objects?.has(value)) return undefined;
    if (above.includes(value)) return { path, message: "must end but holds itself: write out what belongs here" };
    if (!(above.length < deepest)) return { path, message: `must be nested at most ${deepest} deep but goes deeper: write it flatter` };
    const within = [...above, value];
    for (const [key, inner] of Object.entries(value)) {
      const message = opaqueMessage(inner);
      if (message !== undefined) return { path: [...path, Array.isArray(value) ? Number(key) : key], message };
      const found = isPlain(inner) ? walk(inner, [...path, Array.isArray(value) ? Number(key) : key], within) : undefined;
      if (found) return found;
    }
    finished.add(value);
    return undefined;
  };
  return isPlain(data) ? walk(data, [], []) : undefined;
}

function opaqueMessage(value: unknown): string | undefined {
  if (ArrayBuffer.isView(value)) return "must be plain data but is bytes: write a text or a list of numbers";
  const kind = [Map, Set, Date, Promise].find((one) => value instanceof one);
  return kind && `must be plain data but is a ${kind.name}: write an object, a list or a text`;
}

/** Constructs and tokens of CDK for Terraform hold each other in rings, and nobody here reads them to their end. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
