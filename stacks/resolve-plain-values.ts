import { isObject } from "../constructs/plain/is-object";
import type { Data } from "../constructs/props/problems/path";

/** The function with which cdktf resolves a value: tokens become their values, and undefined values are left out. */
type Resolve = (value: unknown, options: ResolveOptions) => unknown;

interface ResolveOptions {
  /** Path of the value. */
  readonly prefix?: readonly string[];
}

/** The marks that cdktf looks for in a text: a token, a number that may be a token, and the key of a map of tokens. */
const mayHoldToken = /TfToken\[|[-|\d.+]e[-|\d.eE+]|Map Token Value/;

/** Resolvers that are already in use. */
const inPlace = new WeakSet<Resolve>();

/**
 * Lets cdktf resolve only values that may hold a token. It resolves a whole stack three times per synthesis and makes a context for every name and value, of
 * which one in ten holds a token. cdktf 0.21 has no setting for it (docs/decisions/0031), and cdktn, its successor, resolves in the same way. If the internals
 * of cdktf differ, nothing changes.
 */
export function resolvePlainValues(): void {
  try {
    const inside: { resolve: Resolve } = require("cdktf/lib/tokens/private/resolve");
    if (inPlace.has(inside.resolve)) return;
    inside.resolve = leaving(inside.resolve);
    inPlace.add(inside.resolve);
  } catch {
    // slower, but correct
  }
}

/** Walks lists and records itself, and passes values that may be tokens to `whole`. */
function leaving(whole: Resolve): Resolve {
  const resolve: Resolve = (value, options) => {
    if (isPlain(value)) return value;
    const { prefix = [] } = options;
    if (prefix.length > deepest) return whole(value, options);
    const inside = (key: string, one: unknown) => (isPlain(one) ? one : resolve(one, { ...options, prefix: [...prefix, key] }));
    if (Array.isArray(value)) {
      if (!value.every((one) => typeof one === "object" || isPlain(one))) return whole(value, options); // a single text may stand for a list
      return value.map((one, i) => inside(`${i}`, one)).filter((one) => one !== undefined);
    }
    if (!isRecord(value)) return whole(value, options);
    const result: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(value)) {
      const resolved = inside(key, one);
      if (resolved !== undefined) result[key] = resolved;
    }
    return result;
  };
  return resolve;
}

/** Depth beyond that of any description [-]. Deeper values go to cdktf, which reports values that contain themselves. */
const deepest = 100;

/** Returns whether a value is certainly no token and holds none. Tokens that are numbers are negative. */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return !mayHoldToken.test(value);
  if (typeof value === "number") return value >= 0;
  return typeof value === "boolean" || value === undefined || value === null;
}

/** Returns whether a value is a record of names that is neither a token nor an object of a class. */
function isRecord(value: unknown): value is Data {
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return false;
  if ("_children" in value) return false; // cdktf treats it as a construct
  return typeof (value as { readonly resolve?: unknown }).resolve !== "function" && Object.keys(value).every(isPlain);
}
