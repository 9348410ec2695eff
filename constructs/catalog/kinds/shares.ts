import { Frequency, Temperature } from "../../units";
import type { PartWithId } from "../makers/part";

/** Conditions of a search for parts. */
export interface Conditions {
  readonly ambientC?: number; // [°C]
  readonly voltageV?: number; // [V]
  readonly frequencyHz?: number; // [Hz]
}

export type Condition = keyof Conditions;

/**
 * The share of its capacity that a part has under a condition by its document: 0 where it does not work, `"allowed"` where it works with an
 * unknown capacity, undefined where the document is silent.
 */
export type Share = number | "allowed" | undefined;

/** Returns the share of a part at a condition: an air temperature [°C], a voltage [V] or a frequency [Hz]. */
export type ShareAt = (part: PartWithId, at: number) => Share;

type Range = { readonly minimum: string; readonly maximum: string };

/** Returns a share of 1 in air up to the value of a prop; in warmer air it is unknown. */
export function wholeUpTo(prop: string): ShareAt {
  return ({ published: { [prop]: warmest } }, celsius) =>
    warmest !== undefined && celsius <= Temperature.parse(warmest as string).celsius ? 1 : undefined;
}

/** Returns the share at a frequency, by the nominal frequencies of a part or the range of its input. */
export const atFrequency: ShareAt = ({ published: { frequency, inputFrequency } }, hertz) => {
  const given = frequency ?? inputFrequency;
  if (given === undefined) return undefined;
  const read = (text: string) => Frequency.parse(text).hertz;
  if (typeof given === "object" && given !== null && "minimum" in given) return liesWithin(given, hertz, read) ? 1 : 0;
  return [given].flat().some((text) => read(text as string) === hertz) ? 1 : 0;
};

export function liesWithin(range: unknown, value: number, read: (text: string) => number): boolean {
  const { minimum, maximum } = range as Range;
  return value >= read(minimum) && value <= read(maximum);
}
