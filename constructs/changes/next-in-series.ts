import { kindOf } from "../catalog/kinds/kinds";
import { propWords, roundedValueText, valueText } from "../catalog/makers/value-text";
import { type ListedPart, tryFindPart } from "../catalog/parts";
import { largerParts, seriesEndOf, seriesEndText } from "../catalog/series";
import { listNames } from "../plain/list-ids";
import type { Data } from "../props/problems/path";
import type { Assumption, Source } from "../provenance/source";
import { isData, placesOf, valueAt, withValueAt } from "./at-path";
import { scaledText } from "./variations/scaled-text";
import type { RatingVariation } from "./variations/variation";

/** A part with the numbers of a larger one. */
export interface Resized {
  readonly part: Data;
  readonly from: string;
  readonly to: string;
  /** Reason why it is of another series, such as `, because the series Envicool in-rack ends at 160 kW`. Missing if it is of the same series. */
  readonly because?: string;
  /** Numbers that the document of the new part does not state. */
  readonly confirm: readonly { readonly prop: string; readonly value: string }[];
}

/**
 * Returns the part a number of ratings larger: of its series, then of the next larger parts of its kind, those of its maker first. Published numbers are those of its document. For open numbers,
 * those of the present part are used: flows, powers and fuel in proportion to the rating, the rest as it is. A part with an open number that the present part does not have
 * is left out.
 *
 * @returns undefined if no larger part is left
 */
export function nextInSeries(part: Data, variation: RatingVariation, steps: number): Resized | undefined {
  const present = typeof part.part === "string" ? tryFindPart(part.part) : undefined;
  return present && largerParts(present.id).flatMap((next) => resizedAs(next, part, present, variation) ?? [])[steps - 1];
}

function resizedAs(
  next: ListedPart,
  part: Data,
  present: ListedPart,
  { size, sizeOf, proportional }: RatingVariation,
): Resized | undefined {
  const { into } = kindOf(present);
  const own = into === undefined ? part : part[into];
  if (!isData(own)) return undefined;
  const inside = (prop: string) => (into === undefined ? prop : prop.replace(`${into}.`, ""));
  const [before, after] = [present, next].map(({ published }) => valueAt(published, inside(size).split(".")));
  if (before === undefined || after === undefined) return undefined;
  const growing = proportional.map(inside);
  const given = declaredProps(own, present, part.source as Source, { growing, open: next.open });
  const owner = ownerOf(part.source as Source);
  if (!next.open.every((prop) => given.includes(prop)) || (given.length > 0 && owner === undefined)) return undefined;
  const grown = grownWith(own, growing, sizeOf(after) / sizeOf(before));
  const declared = given.filter((prop) => !Object.hasOwn(next.published, prop));
  const assumed = Object.fromEntries(declared.map((prop) => [prop, grown[prop]]));
  const beside = Object.fromEntries(
    Object.entries(own).filter(([prop]) => !Object.hasOwn(present.published, prop) && !given.includes(prop)),
  );
  const end = seriesEndOf(present.id);
  const isOther = end === undefined || seriesEndOf(next.id)?.series !== end.series;
  const values = { ...beside, ...next.published, ...assumed };
  return {
    part: {
      ...(into === undefined ? values : { ...part, [into]: values }),
      part: next.id,
      source: sourceOf(next, assumed, part.source as Source),
    },
    from: present.model,
    to: isOther ? `${next.maker} ${next.model}` : next.model,
    ...(isOther && end && { because: `, because ${seriesEndText(end)}` }),
    confirm: declared.map((prop) => ({
      prop: into === undefined ? prop : `${into}.${prop}`,
      value: `${roundedValueText(assumed[prop])}, ${grown[prop] === own[prop] ? "as it was" : "in proportion"}`,
    })),
  };
}

/** Lists props that no document of the next part states: left open, among the assumptions of the source, or a power or flow of the part itself. */
function declaredProps(
  own: Data,
  { open, published }: ListedPart,
  source: Source,
  next: { readonly growing: readonly string[]; readonly open: readonly string[] },
) {
  const named = new Set(listNames(source.assumed ?? []));
  const isGrowing = (prop: string) => next.growing.some((path) => path === prop || path.startsWith(`${prop}.`));
  return Object.keys(own).filter(
    (prop) =>
      next.open.includes(prop) ||
      (!Object.hasOwn(published, prop) && (named.has(propWords(prop)) || open.includes(prop) || isGrowing(prop))),
  );
}

/** Returns who is responsible for the assumptions on a part. */
function ownerOf({ assumed: [first] = [], owner }: Source): string | undefined {
  return first?.owner ?? owner;
}

/** Scales the props that grow in proportion. */
function grownWith(own: Data, growing: readonly string[], factor: number): Data {
  const places = growing.flatMap((path) => placesOf(own, path)).filter((at) => valueAt(own, at) !== undefined);
  return places.reduce((whole, at) => withValueAt(whole, at, scaledText(valueAt(own, at), factor)), own);
}

/** Makes the source of the next part: its document, with the assumptions on it. Each keeps the owner that it has for the present part. */
function sourceOf({ source, published }: ListedPart, assumed: Data, present: Source): Source {
  const known = present.assumed ?? [];
  const owner = ownerOf(present) ?? "";
  const ofProps = [...Object.keys(assumed), ...Object.keys(published)].map(propWords);
  const assumptions = Object.entries(assumed).map(
    ([prop, value]): Assumption => ({
      name: propWords(prop),
      value: valueText(value),
      owner: known.find(({ name }) => name === propWords(prop))?.owner ?? owner,
    }),
  );
  // an assumption about no prop, such as the way in which the part is installed, holds for the next one too
  const others = known.filter(({ name }) => !ofProps.includes(name));
  const all = [...assumptions, ...others];
  return all.length > 0 ? { ...source, assumed: all } : source;
}
