import { isObject } from "../constructs/plain/is-object";
import type { Data } from "../constructs/props/problems/path";

/** How cdktf resolves a value: tokens become what they stand for, and what is undefined is left out. */
type Resolve = (value: unknown, options: ResolveOptions) => unknown;

interface ResolveOptions {
  /** Where in the whole the value stands. */
  readonly prefix?: readonly string[];
}

/** What cdktf looks for in a text: the mark of a token, a number that may be one, and what stands for a map of tokens. */
const mayHoldToken = /TfToken\[|[-|\d.+]e[-|\d.eE+]|Map Token Value/;

/** Resolvers that are in place already. */
const inPlace = new WeakSet<Resolve>();

/**
 * Lets cdktf resolve only what may hold a token. It resolves all of a stack three times a synthesis and makes a context of its own for every name and value, of which one in ten
 * holds a token. cdktf 0.21 has no setting for it (docs/decisions/0031); cdktn in its place resolves alike. Where its inside is another one, all stays as it is.
 */
export function resolvePlainValues(): void {
  try {
    const inside: { resolve: Resolve } = require("cdktf/lib/tokens/private/resolve");
    if (inPlace.has(inside.resolve)) return;
    inside.resolve = leaving(inside.resolve);
    inPlace.add(inside.resolve);
  } catch {
    // slower, and right all the same
  }
}

/** Walks lists and records by itself, and leaves to `whole` what may be a token. */
function leaving(whole: Resolve): Resolve {
  const resolve: Resolve = (value, options) => {
    if (isPlain(value)) return value;
    const { prefix = [] } = options;
    if (prefix.length > deepest) return whole(value, options);
    const inside = (key: string, one: unknown) => (isPlain(one) ? one : resolve(one, { ...options, prefix: [...prefix, key] }));
    if (Array.isArray(value)) {
      if (!value.every((one) => typeof one === "object" || isPlain(one))) return whole(value, options); // one text alone may stand for a list
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

/** Deeper than any description: cdktf says so of what holds itself. [-] */
const deepest = 100;

/** Surely no token, and nothing in it. Those that are numbers are negative. */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return !mayHoldToken.test(value);
  if (typeof value === "number") return value >= 0;
  return typeof value === "boolean" || value === undefined || value === null;
}

/** A record of names, and neither a token nor an object of a class. */
function isRecord(value: unknown): value is Data {
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return false;
  if ("_children" in value) return false; // cdktf takes it for a construct
  return typeof (value as { readonly resolve?: unknown }).resolve !== "function" && Object.keys(value).every(isPlain);
}
