import { mapValues } from "../../plain/map-values";

/** Rounds to thousandths: a report shows no more of a second, decibel or degree, and long lists stay short. */
export function thousandths(value: number): number {
  return rounded(value, 3);
}

export function allThousandths<Name extends string>(values: Readonly<Record<Name, number>>): Record<Name, number> {
  return mapValues(values, thousandths) as Record<Name, number>;
}

/** Rounds to millionths, the accuracy of a solver. */
export function millionths(value: number): number {
  return rounded(value, 6);
}

export function tenths(value: number): number {
  return rounded(value, 1);
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places)) + 0; // no negative zero
}
