import { z } from "zod";
import { shownValue } from "../props/problems/issue-message";

/** Parses a day, such as `"2026-11-25"`. Such texts sort like the days. */
export const daySchema = z.iso.date({
  error: ({ input }) => (input === undefined ? undefined : `must be a date but is ${shownValue(input)}: write it like "2026-11-25"`),
});

/** Returns the days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
