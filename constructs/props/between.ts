import { z } from "zod";

/** Returns the schema of a whole number between two values, both included. */
export function intBetween(least: number, most: number) {
  return z.int().min(least).max(most);
}

/** Returns the schema of a number between two values, both included. */
export function numberBetween(least: number, most: number) {
  return z.number().min(least).max(most);
}
