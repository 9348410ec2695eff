import { z } from "zod";

/** Schema of a whole number from the least to the most. */
export function intBetween(least: number, most: number) {
  return z.int().min(least).max(most);
}

/** Schema of a number from the least to the most. */
export function numberBetween(least: number, most: number) {
  return z.number().min(least).max(most);
}
