import { isRecord } from "../../constructs/plain/is-record";
import type { Data } from "../../constructs/props/problems/path";

/** A value in which one name replaced another. */
interface Renamed<Value> {
  readonly value: Value;
  /** Number of texts with the name [-]. */
  readonly texts: number;
}

/** Replaces `from` by `to` where it is a whole word, in texts and in keys: `riyadh` in `riyadh.broker`, but not in `riyadh-2.broker`. */
export function renamed<Value>(value: Value, from: string, to: string): Renamed<Value> {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped(from)}(?![\\p{L}\\p{N}_-])`, "gu");
  let texts = 0;
  const inText = (text: string) => {
    const changed = text.replace(word, () => to);
    if (changed !== text) texts += 1;
    return changed;
  };
  const inMap = (map: Data) =>
    Object.fromEntries(
      Object.entries(map).map(([key, inner]) => {
        const changed = inText(key);
        return [changed !== key && Object.hasOwn(map, changed) ? key : changed, inValue(inner)]; // keeps the old key if the new one exists already
      }),
    );
  const inValue = (one: unknown): unknown => {
    if (typeof one === "string") return inText(one);
    if (Array.isArray(one)) return one.map(inValue);
    return isRecord(one) ? inMap(one) : one;
  };
  return { value: inValue(value) as Value, texts };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
