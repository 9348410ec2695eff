import { isData } from "../../constructs/changes/at-path";
import { mapValues } from "../../constructs/plain/map-values";
import type { Data } from "../../constructs/props/problems/path";
import { freeMaps, partLists } from "../written/part-lists";

/** A step into what a site lays over its design: a key, or a part by its name. */
export type LaidStep = string | { readonly by: string; readonly named: string };

/** A site's words with a value at steps: maps and parts that are not there yet come with it. */
export function withLaid(words: unknown, [step, ...rest]: readonly LaidStep[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "string") {
    const map: Data = isData(words) ? words : {};
    return { ...map, [step]: withLaid(map[step], rest, value) };
  }
  const { by, named } = step;
  const list: readonly unknown[] = Array.isArray(words) ? words : [];
  const isMeant = (item: unknown) => isData(item) && item[by] === named;
  const part = list.find(isMeant) ?? { [by]: named };
  const laid = withLaid(part, rest, value);
  return list.some(isMeant) ? list.map((item) => (isMeant(item) ? laid : item)) : [...list, laid];
}

/** A value that a design lacks, with the word by which a site brings each part of it. @param key of the value, or of the list in which it comes */
export function brought(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return Object.hasOwn(partLists, key) ? value.map((item) => broughtPart(item, key)) : value;
  if (!isData(value) || freeMaps.has(key)) return value;
  return mapValues(value, (inner, prop) => brought(inner, prop));
}

/** A part of a list that a design lacks. */
export function broughtPart(part: unknown, list: string): unknown {
  const by = partLists[list];
  if (!isData(part) || by === undefined || part[by] === undefined) return part;
  const { [by]: name, ...rest } = part;
  return { [by]: name, add: true, ...rest };
}
