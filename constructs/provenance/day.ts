import { z } from "zod";
import { shownValue } from "../props/problems/issue-message";

/** Parses a day, as `"2026-11-25"`: such texts compare as the days do. */
export const daySchema = z.iso.date({
  error: ({ input }) => (input === undefined ? undefined : `must be a date but is ${shownValue(input)}: write it as "2026-11-25"`),
});

/** Days from one day to another; negative where that lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
