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

/** What the document of a part gives; of a series what follows from its rating too. */
type Published<Id extends PartId> = (typeof partById)[Id]["published"] & (Id extends BreakerSeriesId ? RatedBreaker : unknown);

/** What a design must declare of a part: every prop that its document leaves out, nothing that it publishes, of a series its rating, and who answers for it: nobody for a rating alone, which is chosen. */
export type PartDeclarations<Id extends PartId> = Readonly<Record<(typeof partById)[Id]["open"][number], unknown>> & {
  readonly [K in keyof (typeof partById)[Id]["published"]]?: never;
} & (Id extends BreakerSeriesId ? { readonly rating: Extract<CurrentLike, string>; readonly owner?: string } : { readonly owner: string });

/** How a part is asked, where a document says it. */
export type SpokenPart<Id extends PartId> = (typeof partById)[Id] extends { readonly speaks: infer Speaks extends SpeaksProps }
  ? { readonly speaks: Speaks }
  : unknown;

/** A part with nothing left out: props by their names, and the source that a design states with them. */
export interface CompletedPart<Values, Id extends string = string> {
  /** Its id, by which a bill of materials knows it. */
  readonly part: Id;
  readonly values: Values;
  /** Of the document, with what it leaves out as assumptions: every report lists those. */
  readonly source: Source;
}

/**
 * A part of the catalogue with the numbers that its document leaves out, which the design declares, by name and with an owner. An optional prop that the
 * document does not give may be declared too. Of a part that telemetry can ask, `speaks` says how: the design takes it beside `source`. A series, as `abb-s200`, takes `rating` and gives its factors; a rating alone is chosen and needs no owner.
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
 * @throws PropsError for a number that is missing, one that the document gives, a rating that a series does not have, and a missing owner of what is declared
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

/** Plain JavaScript and JSON are not compiled. */
function wrong(
  id: string,
  part: Part,
  { owner, assumed, rating }: { readonly owner: unknown; readonly assumed: Readonly<Record<string, unknown>>; readonly rating: unknown },
): PropsProblem[] {
  const { open, source } = part;
  const published = givesAt(id, part, rating);
  const isChosen = part.series !== undefined && open.length === 0 && Object.keys(assumed).length === 0;
  return compact([
    isChosen || (typeof owner === "string" && owner.trim() !== "")
      ? undefined
      : { path: "owner", message: "is required: a declared number needs somebody who answers for it" },
    ...open
      .filter((prop) => assumed[prop] === undefined)
      .map((prop) => ({ path: prop, message: `is required: "${source.document}" leaves it out, declare it` })),
    ...Object.keys(assumed)
      .filter((prop) => Object.hasOwn(published, prop))
      .map((prop) => ({
        path: prop,
        message: `must not be assumed, "${source.document}" gives ${valueText(published[prop])}: leave it out, or describe a part of your own`,
      })),
  ]);
}
