import { isObject } from "../../constructs/plain/is-object";
import type { Path } from "../../constructs/props/problems/path";
import type { PositionedYaml } from "../../constructs/props/yaml/positioned-yaml";
import { shownText } from "../../constructs/units/shown-text";

export interface Origin {
  readonly text: PositionedYaml;
  readonly path: Path;
}

interface Known {
  readonly origin: Origin;
  /** Origin of the design's value that this one replaces or overrides. @default none */
  readonly over?: Origin;
  /** Values that a site removes from it, by key or name, with their location in words. @default nothing */
  readonly without?: ReadonlyMap<string, string>;
  /** Count that makes it. @default none: it is written itself */
  readonly made?: Made;
}

export interface WrittenMap extends Known {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Written>;
  /** Values of a site, and then its phases, for single parts of its count, by number. @default nothing */
  readonly late?: ReadonlyMap<number, readonly WrittenMap[]>;
}

/** The number of a part within its count. */
export interface Made {
  /** Name of the counted part, as written. */
  readonly plain: string;
  readonly count: number;
}

export interface WrittenList extends Known {
  readonly kind: "list";
  readonly items: readonly Written[];
}

/** Any other value: a text, a number, true, false or null. */
interface WrittenValue extends Known {
  readonly kind: "value";
  readonly value: unknown;
}

/** A value with the locations of all values in it. */
export type Written = WrittenMap | WrittenList | WrittenValue;

/** Returns a value of a text with its locations. */
export function written(value: unknown, origin: Origin): Written {
  const inner = (step: string | number): Origin => ({ text: origin.text, path: [...origin.path, step] });
  if (Array.isArray(value)) return { kind: "list", origin, items: value.map((item: unknown, i) => written(item, inner(i))) };
  if (!isObject(value)) return { kind: "value", origin, value };
  const entries = Object.entries(value).map(([key, item]): [string, Written] => [key, written(item, inner(key))]);
  return { kind: "map", origin, entries: new Map(entries) };
}

/** Returns the value without locations. */
export function plainValue(given: Written): unknown {
  if (given.kind === "value") return given.value;
  if (given.kind === "list") return given.items.map(plainValue);
  return Object.fromEntries([...given.entries].map(([key, inner]) => [key, plainValue(inner)]));
}

/** Returns the values on a path, the whole first, as far as they are written. */
export function along(whole: Written, path: Path): readonly Written[] {
  const way = [whole];
  let at: Written | undefined = whole;
  for (const step of path) {
    at = at.kind === "map" ? at.entries.get(String(step)) : at.kind === "list" ? at.items[Number(step)] : undefined;
    if (at === undefined) break;
    way.push(at);
  }
  return way;
}

/** Returns a location, such as `hub.yaml:12:5`. */
export function originText({ text, path }: Origin): string {
  return text.placeOf(path);
}

/** Returns the written value at a prop of a map, unless it is a map or a list. */
export function writtenValue(map: WrittenMap, key: string): unknown {
  const inner = map.entries.get(key);
  return inner?.kind === "value" ? inner.value : undefined;
}

/** Returns a path as written, with keys cut that are longer than any valid one. */
export function shownWritten(path: Path): Path {
  return path.map((step) => (typeof step === "string" ? shownText(step) : step));
}

export function without(map: WrittenMap, key: string): WrittenMap {
  const entries = new Map(map.entries);
  entries.delete(key);
  return { ...map, entries };
}
