import type { ParsedObjects } from "./parsed-objects";

/** The place at which data are not plain, and the message. */
interface PlainDataProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Deepest nesting of lists and objects: props have some ten levels. */
const deepest = 64;

/**
 * Returns where data are not plain, so that a schema would not see all of them; otherwise undefined. Data that contain themselves, which
 * aliases of YAML allow, or that are deeper than any props, would be read without an end. Bytes cannot be frozen. A schema reads a `Map`,
 * `Set`, `Date` or `Promise` as an object without keys, and skips keys `__proto__` and inherited ones.
 *
 * @param objects that are parsed already
 */
export function plainDataProblem(data: unknown, objects?: ParsedObjects): PlainDataProblem | undefined {
  const finished = new Set<object>(); // shared data are visited once
  const walk = (value: unknown, path: PlainDataProblem["path"], above: readonly object[]): PlainDataProblem | undefined => {
    const message = opaqueMessage(value);
    if (message !== undefined) return { path, message };
    if (!isPlain(value) || finished.has(value) || objects?.has(value)) return undefined;
    if (above.includes(value)) return { path, message: "must not contain itself but does: write the value out here" };
    if (!(above.length < deepest)) return { path, message: `must be nested at most ${deepest} deep but goes deeper: reduce the nesting` };
    const within = [...above, value];
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      const found = key === "__proto__" ? { path: at, message: hidden } : walk(inner, at, within);
      if (found) return found;
    }
    finished.add(value);
    return undefined;
  };
  return walk(data, [], []);
}

const hidden = "must have another name: __proto__ is not an ordinary key in JavaScript, so its value would be lost";

function opaqueMessage(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (ArrayBuffer.isView(value)) return "must be plain data but is bytes: use a text or a list of numbers";
  if (inheritsData(value)) return "must have only its own keys but inherits some, which would be lost: copy them, such as { ...shared }";
  const kind = [Map, Set, Date, Promise].find((one) => value instanceof one);
  return kind && `must be plain data but is a ${kind.name}: use an object, a list or a text`;
}

/** Whether an object inherits data, such as by `Object.create(shared)`; the prototype of a class has its constructor. */
function inheritsData(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return isPlain(prototype) && prototype !== Object.prototype && !Object.hasOwn(prototype, "constructor");
}

/** Whether a value may be searched. Constructs and tokens of CDK for Terraform refer to each other in rings, so they are not. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
