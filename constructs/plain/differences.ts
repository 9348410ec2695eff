import { isDeepStrictEqual } from "node:util";
import { isRecord } from "./is-record";
import { unique } from "./unique";

/** One thing that differs between two values. */
export interface Difference {
  /** Keys of maps from the outermost inwards, and in brackets what names a thing of a list. */
  readonly steps: readonly string[];
  /** Undefined where it was not there. */
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs as a whole, and what is gone through. */
export interface DifferenceOptions {
  /** What names the things of two lists, each another of its list; undefined for lists that differ as a whole. */
  identity(...lists: readonly (readonly unknown[])[]): ((item: unknown, i: number) => unknown) | undefined;
  /** @default no map differs as a whole */
  isWhole?(steps: readonly string[]): boolean;
}

/** What differs between two values, in the order of the first, then of what is new in the second. */
export function differences(from: unknown, to: unknown, options: DifferenceOptions, steps: readonly string[] = []): Difference[] {
  if (isDeepStrictEqual(from, to)) return [];
  const parts = options.isWhole?.(steps) ? undefined : partsOf(from, to, options);
  if (!parts) return [{ steps, from, to }];
  const [before, after] = parts;
  const own = (map: PlainMap, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
  return unique([...Object.keys(before), ...Object.keys(after)]).flatMap((key) =>
    differences(own(before, key), own(after, key), options, [...steps, key]),
  );
}

type PlainMap = Readonly<Record<string, unknown>>;

function partsOf(from: unknown, to: unknown, { identity }: DifferenceOptions): readonly [PlainMap, PlainMap] | undefined {
  if (isRecord(from) && isRecord(to)) return [from, to];
  if (!Array.isArray(from) || !Array.isArray(to)) return undefined;
  const nameOf = identity(from, to);
  if (!nameOf) return undefined;
  const named = (list: readonly unknown[]) => Object.fromEntries(list.map((item, i) => [`[${nameOf(item, i)}]`, item]));
  return [named(from), named(to)];
}
