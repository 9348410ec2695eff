import { z } from "zod";
import { quotedText } from "../units/shown-text";
import { addProblem } from "./problems/add-problem";
import { utcInstantMs } from "./utc-instant";

/** Parses an instant in UTC to milliseconds since 1970. An instant without Z is refused: it may be local time. */
export const instantSchema = z.string().transform((text, context) => {
  const ms = utcInstantMs(text);
  if (ms !== undefined && text.endsWith("Z")) return ms;
  const remedy = ms === undefined ? `write it like "2026-09-20T00:00:00Z"` : `write it like ${quotedText(`${text}Z`)} if it is in UTC`;
  addProblem(context, [], `must be an instant in UTC but is ${quotedText(text)}: ${remedy}`);
  return z.NEVER;
});
