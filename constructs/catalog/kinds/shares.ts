import { Frequency, Temperature } from "../../units";
import type { PartWithId } from "../makers/part";

/** Conditions that parts are sought by. */
export interface Conditions {
  readonly ambientC?: number; // [°C]
  readonly voltageV?: number; // [V]
  readonly frequencyHz?: number; // [Hz]
}

/** The name of one of them. */
export type Condition = keyof Conditions;

/**
 * What a document leaves of a part's capacity under a condition: a share of it, 0 where the part does not work; `"allowed"` where it works with a capacity
 * that is not stated; undefined where the document does not say.
 */
export type Share = number | "allowed" | undefined;

/** The share of a part of the catalogue at a condition: an air temperature [°C], a voltage [V] or a frequency [Hz]. */
export type ShareAt = (part: PartWithId, at: number) => Share;

type Range = { readonly minimum: string; readonly maximum: string };

/** All of the capacity in air up to what a prop says; of warmer air the document says nothing. */
export function wholeUpTo(prop: string): ShareAt {
  return ({ published: { [prop]: warmest } }, celsius) =>
    warmest !== undefined && celsius <= Temperature.parse(warmest as string).celsius ? 1 : undefined;
}

/** The nominal frequencies of a part, or the range of its input. */
export const atFrequency: ShareAt = ({ published: { frequency, inputFrequency } }, hertz) => {
  const given = frequency ?? inputFrequency;
  if (given === undefined) return undefined;
  const read = (text: string) => Frequency.parse(text).hertz;
  if (typeof given === "object" && given !== null && "minimum" in given) return liesWithin(given, hertz, read) ? 1 : 0;
  return [given].flat().some((text) => read(text as string) === hertz) ? 1 : 0;
};

/** Does a value lie in the range that a document gives? */
export function liesWithin(range: unknown, value: number, read: (text: string) => number): boolean {
  const { minimum, maximum } = range as Range;
  return value >= read(minimum) && value <= read(maximum);
}
