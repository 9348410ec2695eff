import { isObject } from "../../constructs/plain/is-object";
import type { Path } from "../../constructs/props/problems/path";
import type { PositionedYaml } from "../../constructs/props/yaml/positioned-yaml";
import { shownText } from "../../constructs/units/shown-text";

/** Where a value is written. */
export interface Origin {
  /** The text in which it stands. */
  readonly text: PositionedYaml;
  /** Its path there. */
  readonly path: Path;
}

interface Known {
  readonly origin: Origin;
  /** Where the value of the design is written that this one takes the place of, or is laid over. @default none */
  readonly over?: Origin;
  /** What a site takes out of it, by key or name, with the words that say where. @default nothing */
  readonly without?: ReadonlyMap<string, string>;
  /** The count that makes it. @default none: it stands there itself */
  readonly made?: Made;
}

/** A map as it is written. */
export interface WrittenMap extends Known {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Written>;
  /** What a site, and then its phases, say of one of those that its count makes, by the number. @default nothing */
  readonly late?: ReadonlyMap<number, readonly WrittenMap[]>;
}

/** Which part of a count one is. */
export interface Made {
  /** Name of the counted part, as it is written. */
  readonly plain: string;
  readonly count: number;
}

/** A list as it is written. */
export interface WrittenList extends Known {
  readonly kind: "list";
  readonly items: readonly Written[];
}

/** Anything else: a text, a number, true or false, nothing. */
export interface WrittenValue extends Known {
  readonly kind: "value";
  readonly value: unknown;
}

/** A value with the places of all that is in it. */
export type Written = WrittenMap | WrittenList | WrittenValue;

/** A value of a text with its places. */
export function written(value: unknown, origin: Origin): Written {
  const inner = (step: string | number): Origin => ({ text: origin.text, path: [...origin.path, step] });
  if (Array.isArray(value)) return { kind: "list", origin, items: value.map((item: unknown, i) => written(item, inner(i))) };
  if (!isObject(value)) return { kind: "value", origin, value };
  const entries = Object.entries(value).map(([key, item]): [string, Written] => [key, written(item, inner(key))]);
  return { kind: "map", origin, entries: new Map(entries) };
}

/** The value alone. */
export function plainValue(given: Written): unknown {
  if (given.kind === "value") return given.value;
  if (given.kind === "list") return given.items.map(plainValue);
  return Object.fromEntries([...given.entries].map(([key, inner]) => [key, plainValue(inner)]));
}

/** The values that lead to a path, the whole first, as far as they stand there. */
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

/** Such as `hub.yaml:12:5`. */
export function originText({ text, path }: Origin): string {
  return text.placeOf(path);
}

/** What is written at a prop of a map, where it is no map and no list. */
export function writtenValue(map: WrittenMap, key: string): unknown {
  const inner = map.entries.get(key);
  return inner?.kind === "value" ? inner.value : undefined;
}

/** A path as it is written, with the beginnings of keys that are longer than any that is right. */
export function shownWritten(path: Path): Path {
  return path.map((step) => (typeof step === "string" ? shownText(step) : step));
}

/** A map without one of its props. */
export function without(map: WrittenMap, key: string): WrittenMap {
  const entries = new Map(map.entries);
  entries.delete(key);
  return { ...map, entries };
}
