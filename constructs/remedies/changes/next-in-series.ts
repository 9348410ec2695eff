import { completePart } from "../../catalog/complete-part";
import { kindOf } from "../../catalog/kinds/kinds";
import { propWords, shownText } from "../../catalog/makers/value-text";
import { tryFindPart } from "../../catalog/parts";
import { partOfNextRating } from "../../catalog/series";
import type { Source } from "../../provenance/source";
import { scaledText } from "../../variations/scaled-text";
import type { RatingVariation } from "../../variations/variation";
import { type Data, isData, placesOf, valueAt } from "./at-path";
import type { Resized } from "./resized";

/** The part so many ratings on in its series; undefined where the series ends, or its document leaves open what the design does not declare. */
export function nextInSeries(part: Data, { size, sizeOf, proportional }: RatingVariation, steps: number): Resized | undefined {
  const present = typeof part.part === "string" ? tryFindPart(part.part) : undefined;
  const next = present && partOfNextRating(present.id, steps);
  if (!present || !next) return undefined;
  const { into } = kindOf(present);
  const own = into === undefined ? part : part[into];
  if (!isData(own)) return undefined;
  const source = part.source as Source;
  const declaredWords = new Set((source.assumed ?? []).map(({ name }) => name));
  const declared = Object.keys(own).filter((prop) => declaredWords.has(propWords(prop)) || present.open.includes(prop));
  if (!next.open.every((prop) => declared.includes(prop))) return undefined;
  const inside = (prop: string) => (into === undefined ? prop : prop.replace(`${into}.`, ""));
  const [before, after] = [present, next].map(({ published }) => sizeIn(published, inside(size)));
  const factor = before === undefined || after === undefined ? undefined : sizeOf(after) / sizeOf(before);
  const scaled = new Set(proportional.map(inside));
  const assumed = Object.fromEntries(
    declared
      .filter((prop) => !Object.hasOwn(next.published, prop))
      .map((prop) => [prop, scaled.has(prop) && factor !== undefined ? scaledText(own[prop], factor) : own[prop]]),
  );
  const completed = completePart(next.id, next, { owner: source.assumed?.[0]?.owner ?? "", assumed });
  const beside = Object.fromEntries(
    Object.entries(own).filter(([prop]) => !Object.hasOwn(present.published, prop) && !declared.includes(prop)),
  );
  const values = { ...beside, ...completed.values };
  return {
    part: { ...(into === undefined ? { ...part, ...values } : { ...part, [into]: values }), part: next.id, source: completed.source },
    from: present.model,
    to: next.model,
    confirm: Object.entries(assumed).map(([prop, value]) => ({
      prop: into === undefined ? prop : `${into}.${prop}`,
      value: `${shownText(value)}, ${scaled.has(prop) ? "in proportion" : "as it was"}`,
    })),
  };
}

/** What a document publishes of the size; undefined where it leaves that open. */
function sizeIn(published: Data, size: string): unknown {
  const [place] = placesOf(published, size);
  return place && valueAt(published, place);
}
