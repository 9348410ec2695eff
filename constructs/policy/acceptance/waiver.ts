import { z } from "zod";
import { shownValue } from "../../props/problems/issue-message";
import { wordsSchema } from "../../props/problems/words-schema";
import { propsSchema } from "../../props/props-schema";
import { subjectPattern } from "../rule/rule-shape";
import { subjectParts } from "../rule/subject-parts";

/** A broken rule that somebody accepts for a time. */
export interface WaiverProps {
  /** Id of the rule, as `"cooling/supply-within-it-limit"`. */
  readonly rule: string;
  /** Path of the subject, segment by segment; `*` stands for one whole segment. `compute/rack-1` is not `compute/rack-10`. */
  readonly subject: string;
  /** Why the finding is accepted. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day on which it holds, as `"2027-03-31"`. */
  readonly expires: string;
  /** Where the work is tracked that ends the waiver. @default none */
  readonly ticket?: string;
  /** Largest deviation from the limit that it accepts, in the rule's unit, as `"1.5 K"`. @default any */
  readonly cap?: string;
}

/** Parses {@link WaiverProps}. */
export const waiverSchema = propsSchema<WaiverProps>()({
  rule: wordsSchema("write the id of the rule"),
  subject: z.string().regex(subjectPattern, {
    error: ({ input }) => `must be a path of segments but is ${shownValue(input)}: write it as compute/rack-1`,
  }),
  reason: wordsSchema("write why the rule may be broken"),
  owner: wordsSchema("write who answers for it"),
  expires: z.iso.date({ error: ({ input }) => `must be a date but is ${shownValue(input)}: write it as "2027-03-31"` }),
  ticket: wordsSchema("write the ticket").exactOptional(),
  cap: wordsSchema("write the largest deviation, as 1.5 K").exactOptional(),
});

/** Does the path of a waiver cover that subject? Segments are compared whole. */
export function covers(path: string, subject: string): boolean {
  const wanted = subjectParts(path);
  const given = subjectParts(subject);
  return wanted.length === given.length && wanted.every((segment, i) => segment === "*" || segment === given[i]);
}
