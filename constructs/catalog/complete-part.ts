import { defined } from "../plain/defined";
import type { PropsProblem } from "../props/problems/props-error";
import type { PolledProps } from "../props/speaks";
import type { Assumption, Source } from "../provenance/source";
import { seriesOf } from "./makers/breakers";
import type { Part } from "./makers/part";
import { propWords, valueText } from "./makers/value-text";

/** The prop by which a design chooses the rating of a series: a choice, no assumption. */
export const seriesProp = "rating";

/** The values that a design adds to a part: an owner, declared values, and the rating of a series. */
interface GivenToPart {
  readonly owner: string;
  readonly assumed: Readonly<Record<string, unknown>>;
  /** Rating of a series. @default none, so that only the numbers that all its ratings share are there */
  readonly rating?: string;
}

/**
 * Returns the props of a part and their source: its document, with the declared values as assumptions. Its protocols are beside them.
 *
 * @throws RangeError for a rating that a series does not have, TypeError for a rating that is no current
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

/** Returns the values that a part's document publishes; for a valid rating of a series also those of the rating. */
export function givesAt(id: string, part: Part, rating: unknown): Readonly<Record<string, unknown>> {
  if (part.series === undefined || ratingProblems(id, part, rating).length > 0) return part.published;
  const { rating: _, ...factors } = seriesOf(id)?.at(String(rating)) ?? {};
  return { ...part.published, ...factors };
}

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
