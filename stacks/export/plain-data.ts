import { isObject } from "../../constructs/plain/is-object";
import { isToken } from "../../constructs/props/problems/token";

/** A part of a site that no file can hold. */
export interface Lost {
  /** Path of the prop, or of the construct. */
  readonly place: string;
  /** The reason and the remedy, as the rest of a sentence. */
  readonly why: string;
}

/** Props in the form of a file, and the parts that no file can hold. */
export interface PlainData {
  /** Undefined if nothing remains. */
  readonly data: unknown;
  readonly lost: readonly Lost[];
}

const token = "is a token of cdktf, which has a meaning only in its own program: write the value itself";

/**
 * Converts props to plain data. Quantities become their texts, which are exact. Tokens and functions are left out and listed.
 *
 * @param place of the value, such as `power.feeds[0].name`
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

/** Returns whether a value itself is a token. If a key of a map is a token, the rest of the map is kept. */
function isResolved(value: unknown): boolean {
  if (!isObject(value)) return isToken(value);
  return "resolve" in value && typeof value.resolve === "function";
}

function lose(lost: Lost[], place: string, why: string): undefined {
  lost.push({ place, why });
}
