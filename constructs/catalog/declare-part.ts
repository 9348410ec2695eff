import { compact } from "../plain/compact";
import type { PropsProblem } from "../props/problems/props-error";
import { refuseProblems } from "../props/problems/refuse-problems";
import type { SpeaksProps } from "../props/speaks";
import type { Source } from "../provenance/source";
import type { CurrentLike } from "../units";
import { completePart, givesAt, ratingProblems, seriesProp } from "./complete-part";
import { type BreakerSeriesId, type RatedBreaker, seriesOf } from "./makers/breakers";
import type { Part } from "./makers/part";
import { valueText } from "./makers/value-text";
import { type PartId, partById } from "./parts";

/** The published values of a part; for a series also those of its rating. */
type Published<Id extends PartId> = (typeof partById)[Id]["published"] & (Id extends BreakerSeriesId ? RatedBreaker : unknown);

/** Values that a design must declare for a part: every prop that its document leaves out with an owner, and the rating of a series, which is a choice and needs none. */
export type PartDeclarations<Id extends PartId> = Readonly<Record<(typeof partById)[Id]["open"][number], unknown>> & {
  readonly [K in keyof (typeof partById)[Id]["published"]]?: never;
} & (Id extends BreakerSeriesId ? { readonly rating: Extract<CurrentLike, string> } : unknown) &
  ([(typeof partById)[Id]["open"][number]] extends [never] ? { readonly owner?: string } : { readonly owner: string });

/** Protocols of a part, if a document states them. */
export type SpokenPart<Id extends PartId> = (typeof partById)[Id] extends { readonly speaks: infer Speaks extends SpeaksProps }
  ? { readonly speaks: Speaks }
  : unknown;

/** A part with all values: its props, and the source that a design states with them. */
export interface CompletedPart<Values, Id extends string = string> {
  /** Id of the part, for the bill of materials. */
  readonly part: Id;
  readonly values: Values;
  /** Source: the document, with the declared values as assumptions, which every report lists. */
  readonly source: Source;
}

/**
 * Returns a catalogue part with the numbers that its document leaves out, which the design declares by name and with an owner. Optional
 * props that the document does not state may be declared too. `speaks` has the protocols of a part, which the design states beside
 * `source`. A series, such as `abb-s200`, needs `rating`. Without a declared number no owner is needed. Copy `part`, `values` and `source` into the design.
 *
 * ```ts
 * const cooler = declarePart("kelvion-121", {
 *   owner: "Cooling team",
 *   coolant: { kind: "propylene-glycol", share: "25 % by volume" },
 *   airFlow: "14 m³/s",
 *   fanPower: "5 kW",
 * });
 * const dryCoolers = { count: 2, rating: cooler.values, setpoint: "35 °C", minimumFanSpeed: "0.2", source: cooler.source, part: cooler.part };
 * ```
 *
 * @throws PropsError for a number that is missing, a number that the document states, a rating that a series does not have, and a missing
 * owner of declared numbers
 */
export function declarePart<Id extends PartId, const Given extends PartDeclarations<Id>>(
  id: Id,
  given: Given,
): CompletedPart<Published<Id> & Omit<Given, "owner">, Id> & SpokenPart<Id> {
  const part: Part = partById[id];
  const { owner = "", ...others } = given as Readonly<Record<string, unknown>> & { readonly owner?: string };
  const { [seriesProp]: rating, ...chosen } = others;
  const isSeries = seriesOf(id) !== undefined;
  const assumed = isSeries ? chosen : others;
  const problems = [...wrong(id, part, { owner, assumed, rating }), ...(isSeries ? ratingProblems(id, part, rating) : [])];
  refuseProblems(`part ${id}`, problems);
  const { values, ...of } = completePart(id, part, { owner, assumed, ...(isSeries && { rating: rating as string }) });
  return { part: id, values, ...of } as CompletedPart<Published<Id> & Omit<Given, "owner">, Id> & SpokenPart<Id>;
}

/** Returns the problems of declarations: plain JavaScript and JSON have no compiler for them. */
function wrong(
  id: string,
  part: Part,
  { owner, assumed, rating }: { readonly owner: unknown; readonly assumed: Readonly<Record<string, unknown>>; readonly rating: unknown },
): PropsProblem[] {
  const { open, source } = part;
  const published = givesAt(id, part, rating);
  const isComplete = open.length === 0 && Object.keys(assumed).length === 0;
  return compact([
    isComplete || (typeof owner === "string" && owner.trim() !== "")
      ? undefined
      : { path: "owner", message: "is required: add the person who is responsible for the declared numbers" },
    ...open
      .filter((prop) => assumed[prop] === undefined)
      .map((prop) => ({ path: prop, message: `is required: "${source.document}" does not state it, declare it` })),
    ...Object.keys(assumed)
      .filter((prop) => Object.hasOwn(published, prop))
      .map((prop) => ({
        path: prop,
        message: `must not be declared, because "${source.document}" states ${valueText(published[prop])}: leave it out, or describe a part of your own`,
      })),
  ]);
}
