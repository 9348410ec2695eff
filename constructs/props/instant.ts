import { z } from "zod";
import { quotedText } from "../units/shown-text";
import { utcInstantMs } from "./utc-instant";

/** Parses an instant in UTC to milliseconds since 1970. */
export const instantSchema = z.string().transform((text, context) => {
  const ms = utcInstantMs(text);
  if (ms !== undefined) return ms;
  context.addIssue({ code: "custom", message: `must be an instant in UTC but is ${quotedText(text)}: write it as "2026-09-20T00:00:00Z"` });
  return z.NEVER;
});
