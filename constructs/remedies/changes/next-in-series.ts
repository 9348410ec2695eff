import { kindOf } from "../../catalog/kinds/kinds";
import { propWords, roundedValueText, valueText } from "../../catalog/makers/value-text";
import { tryFindPart } from "../../catalog/parts";
import { partOfNextRating } from "../../catalog/series";
import type { Data } from "../../props/problems/path";
import type { Assumption, Source } from "../../provenance/source";
import { scaledText } from "../../variations/scaled-text";
import type { RatingVariation } from "../../variations/variation";
import { isData, placesOf, valueAt, withValueAt } from "./at-path";
import type { Resized } from "./resized";

/**
 * The part so many ratings on in its series. What its document publishes is taken; what that leaves open the design has declared of the present part: flows, powers and
 * fuel go in proportion to the rating, the rest stays.
 *
 * @returns undefined where the series ends, and where the document of the next part leaves open what the design does not declare
 */
export function nextInSeries(part: Data, { size, sizeOf, proportional }: RatingVariation, steps: number): Resized | undefined {
  const present = typeof part.part === "string" ? tryFindPart(part.part) : undefined;
  const next = present && partOfNextRating(present.id, steps);
  if (!present || !next) return undefined;
  const { into } = kindOf(present);
  const own = into === undefined ? part : part[into];
  if (!isData(own)) return undefined;
  const inside = (prop: string) => (into === undefined ? prop : prop.replace(`${into}.`, ""));
  const [before, after] = [present, next].map(({ published }) => valueAt(published, inside(size).split(".")));
  if (before === undefined || after === undefined) return undefined;
  const growing = proportional.map(inside);
  const given = declaredProps(own, present, part.source as Source, growing);
  if (!next.open.every((prop) => given.includes(prop))) return undefined;
  const grown = grownWith(own, growing, sizeOf(after) / sizeOf(before));
  const declared = given.filter((prop) => !Object.hasOwn(next.published, prop));
  const assumed = Object.fromEntries(declared.map((prop) => [prop, grown[prop]]));
  const beside = Object.fromEntries(
    Object.entries(own).filter(([prop]) => !Object.hasOwn(present.published, prop) && !given.includes(prop)),
  );
  const values = { ...beside, ...next.published, ...assumed };
  return {
    part: {
      ...(into === undefined ? values : { ...part, [into]: values }),
      part: next.id,
      source: sourceOf(next, assumed, part.source as Source),
    },
    from: present.model,
    to: next.model,
    confirm: declared.map((prop) => ({
      prop: into === undefined ? prop : `${into}.${prop}`,
      value: `${roundedValueText(assumed[prop])}, ${grown[prop] === own[prop] ? "as it was" : "in proportion"}`,
    })),
  };
}

/** Props of the part that no document gives: left open, named among the assumptions of its source, or a power or flow of its own. */
function declaredProps(own: Data, { open, published }: Pick<Listed, "open" | "published">, source: Source, growing: readonly string[]) {
  const named = new Set((source.assumed ?? []).map(({ name }) => name));
  const isGrowing = (prop: string) => growing.some((path) => path === prop || path.startsWith(`${prop}.`));
  return Object.keys(own).filter(
    (prop) => !Object.hasOwn(published, prop) && (named.has(propWords(prop)) || open.includes(prop) || isGrowing(prop)),
  );
}

type Listed = NonNullable<ReturnType<typeof tryFindPart>>;

/** With what grows in proportion. */
function grownWith(own: Data, growing: readonly string[], factor: number): Data {
  const places = growing.flatMap((path) => placesOf(own, path)).filter((at) => valueAt(own, at) !== undefined);
  return places.reduce((whole, at) => withValueAt(whole, at, scaledText(valueAt(own, at), factor)), own);
}

/** Of the document of the next part, with what is assumed of it: each answered for by who did so of the present one. */
function sourceOf({ source, published }: Listed, assumed: Data, present: Source): Source {
  const known = present.assumed ?? [];
  const owner = known[0]?.owner ?? present.owner ?? "";
  const ofProps = [...Object.keys(assumed), ...Object.keys(published)].map(propWords);
  const assumptions = Object.entries(assumed).map(
    ([prop, value]): Assumption => ({
      name: propWords(prop),
      value: valueText(value),
      owner: known.find(({ name }) => name === propWords(prop))?.owner ?? owner,
    }),
  );
  // what is assumed of no prop, such as of how the part stands, holds for the next one too
  const others = known.filter(({ name }) => !ofProps.includes(name));
  const all = [...assumptions, ...others];
  return all.length > 0 ? { ...source, assumed: all } : source;
}
