import { isData } from "../../constructs/changes/at-path";
import { mapValues } from "../../constructs/plain/map-values";
import type { Data } from "../../constructs/props/problems/path";
import { freeMaps, partLists } from "../written/part-lists";

/** A step into a site's overrides: a key, or a part by its name. */
export type OverlayStep = string | { readonly by: string; readonly named: string };

/** Returns a site's content with a value at steps; maps and parts that do not exist yet are added. */
export function withOverlay(words: unknown, [step, ...rest]: readonly OverlayStep[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "string") {
    const map: Data = isData(words) ? words : {};
    return { ...map, [step]: withOverlay(map[step], rest, value) };
  }
  const { by, named } = step;
  const list: readonly unknown[] = Array.isArray(words) ? words : [];
  const isMeant = (item: unknown) => isData(item) && item[by] === named;
  const part = list.find(isMeant) ?? { [by]: named };
  const laid = withOverlay(part, rest, value);
  return list.some(isMeant) ? list.map((item) => (isMeant(item) ? laid : item)) : [...list, laid];
}

/** Returns a value that a design lacks, with the directive by which a site adds each part of it. @param key of the value, or of its list */
export function overlayWords(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return Object.hasOwn(partLists, key) ? value.map((item) => overlayPart(item, key)) : value;
  if (!isData(value) || freeMaps.has(key)) return value;
  return mapValues(value, (inner, prop) => overlayWords(inner, prop));
}

/** Returns a part of a list that a design lacks. */
export function overlayPart(part: unknown, list: string): unknown {
  const by = partLists[list];
  if (!isData(part) || by === undefined || part[by] === undefined) return part;
  const { [by]: name, ...rest } = part;
  return { [by]: name, add: true, ...rest };
}
