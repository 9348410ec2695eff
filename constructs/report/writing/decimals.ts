import { mapValues } from "../../plain/map-values";

/** Thousandths: a report says no more of a second, a decibel or a degree, and a list of thousands stays short. */
export function thousandths(value: number): number {
  return rounded(value, 3);
}

/** The same of each value. */
export function allThousandths<Name extends string>(values: Readonly<Record<Name, number>>): Record<Name, number> {
  return mapValues(values, thousandths) as Record<Name, number>;
}

/** Millionths: a solver knows no more. */
export function millionths(value: number): number {
  return rounded(value, 6);
}

/** Tenths, as of joules. */
export function tenths(value: number): number {
  return rounded(value, 1);
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places)) + 0; // no negative zero
}
