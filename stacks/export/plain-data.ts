import { isObject } from "../../constructs/plain/is-object";
import { isToken } from "../../constructs/props/problems/token";

/** Something of a site that no file holds. */
export interface Lost {
  /** Where it stands: a prop, or a construct. */
  readonly place: string;
  /** Why it cannot be carried, with what to do: the rest of a sentence. */
  readonly why: string;
}

/** Props as a file holds them, and what no file holds of them. */
export interface PlainData {
  /** Undefined where nothing is left. */
  readonly data: unknown;
  readonly lost: readonly Lost[];
}

const token = "is a token of cdktf, which has a meaning only in its own program: write the value itself";

/**
 * Props as plain data: quantities are their texts, which are exact. Tokens and functions are left out, and named.
 *
 * @param place of the value, as `power.feeds[0].name`
 */
export function plainData(value: unknown, place: string): PlainData {
  const lost: Lost[] = [];
  return { data: plain(value, place, lost), lost };
}

function plain(value: unknown, place: string, lost: Lost[]): unknown {
  if (Array.isArray(value)) return value.map((item, i) => plain(item, `${place}[${i}]`, lost)).filter((item) => item !== undefined);
  if (isResolved(value)) return lose(lost, place, token);
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    return lose(lost, place, `is a ${typeof value}, which a site file cannot have: use plain data`);
  if (!isObject(value)) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return plain(value.toJSON(), place, lost);
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (isToken(key)) return lose(lost, place, `has a key that ${token}`) ?? [];
    const data = plain(inner, place === "" ? key : `${place}.${key}`, lost);
    return data === undefined ? [] : [[key, data]];
  });
  return Object.fromEntries(entries);
}

/** Is it a token itself? Of a map with one for a key the rest is carried. */
function isResolved(value: unknown): boolean {
  if (!isObject(value)) return isToken(value);
  return "resolve" in value && typeof value.resolve === "function";
}

function lose(lost: Lost[], place: string, why: string): undefined {
  lost.push({ place, why });
}
