import { defined } from "../plain/defined";
import type { PropsProblem } from "../props/problems/props-error";
import type { PolledProps } from "../props/speaks";
import type { Assumption, Source } from "../provenance/source";
import { seriesOf } from "./makers/breakers";
import type { Part } from "./makers/part";
import { propWords, valueText } from "./makers/value-text";

/** Props by which a design chooses of a series: chosen, not assumed. */
export const seriesProp = "rating";

/** What a design gives to a part: who answers for it, what he declares, and of a series the rating. */
export interface GivenToPart {
  readonly owner: string;
  readonly assumed: Readonly<Record<string, unknown>>;
  /** Of a series. @default none, so that its numbers are those that all of it share */
  readonly rating?: string;
}

/**
 * The props of a part, and the source of them: of its document, with what the design declares as assumptions. How it is asked stands beside them.
 *
 * @throws RangeError for a rating that a series does not have, TypeError for one that is no current
 */
export function completePart(
  id: string,
  { published, source, speaks }: Part,
  { owner, assumed, rating }: GivenToPart,
): { readonly values: Readonly<Record<string, unknown>>; readonly source: Source } & PolledProps {
  const assumptions: Assumption[] = Object.entries(assumed).map(([prop, value]) => ({
    name: propWords(prop),
    value: valueText(value),
    owner,
  }));
  const rated = rating === undefined ? {} : seriesOf(id)?.at(rating);
  return {
    values: { ...rated, ...published, ...assumed },
    source: assumptions.length === 0 ? source : { ...source, assumed: assumptions },
    ...defined({ speaks }),
  };
}

/** What a part gives: what its document publishes, of a series what follows from the rating, once that is one of the series. */
export function givesAt(id: string, part: Part, rating: unknown): Readonly<Record<string, unknown>> {
  if (part.series === undefined || ratingProblems(id, part, rating).length > 0) return part.published;
  const { rating: _, ...factors } = seriesOf(id)?.at(String(rating)) ?? {};
  return { ...part.published, ...factors };
}

/** What is wrong with the rating of a series, at the prop of its name. */
export function ratingProblems(id: string, { series }: Part, rating: unknown): PropsProblem[] {
  if (rating === undefined) return [{ path: seriesProp, message: `is required: ${id} is a series, add ${series}` }];
  try {
    seriesOf(id)?.at(rating as string);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return [{ path: seriesProp, message: `must be a rating of the series. ${error.message}` }];
  }
}
