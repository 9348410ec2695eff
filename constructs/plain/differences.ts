import { isDeepStrictEqual } from "node:util";
import { isRecord } from "./is-record";
import { unique } from "./unique";

/** One difference between two values. */
interface Difference {
  /** The keys of maps, from the outermost inwards. An item of a list is its name in brackets. */
  readonly steps: readonly string[];
  /** Earlier value; undefined for a missing one. */
  readonly from: unknown;
  readonly to: unknown;
}

/** The way in which lists and maps are compared. */
interface DifferenceOptions {
  /**
   * Returns a function that names each item of both lists, with no name twice in a list. Returns undefined if the two lists are one value
   * and are not compared item by item.
   */
  identity(...lists: readonly (readonly unknown[])[]): ((item: unknown, i: number) => unknown) | undefined;
  /** Whether the map at these steps is one value, which is not compared key by key. @default no map is */
  isWhole?(steps: readonly string[]): boolean;
}

/** Lists the differences between two values: first in the order of the first value, then those that only the second value has. */
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
