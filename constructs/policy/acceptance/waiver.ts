import { z } from "zod";
import { shownValue } from "../../props/problems/issue-message";
import { wordsSchema } from "../../props/problems/words-schema";
import { propsSchema } from "../../props/props-schema";
import { subjectPattern } from "../rule/rule-shape";
import { subjectParts } from "../rule/subject-parts";

/** A finding that a person accepts until a date. */
export interface WaiverProps {
  /** Id of the rule, such as `"cooling/supply-within-it-limit"`. */
  readonly rule: string;
  /** Path of the subject, compared by whole segments; `*` stands for any one segment. `compute/rack-1` does not match `compute/rack-10`. */
  readonly subject: string;
  /** Reason why the finding is accepted. */
  readonly reason: string;
  /** Person or team that is responsible for it. */
  readonly owner: string;
  /** Last day on which it is valid, such as `"2027-03-31"`. */
  readonly expires: string;
  /** Ticket that tracks the work after which the waiver ends. @default none */
  readonly ticket?: string;
  /** Largest deviation from the limit that it accepts, in the unit of the rule, such as `"1.5 K"`. @default any */
  readonly cap?: string;
}

/** Parses {@link WaiverProps}. */
export const waiverSchema = propsSchema<WaiverProps>()({
  rule: wordsSchema("write the id of the rule"),
  subject: z.string().regex(subjectPattern, {
    error: ({ input }) => `must be a path of segments but is ${shownValue(input)}: write it like compute/rack-1`,
  }),
  reason: wordsSchema("write why the finding is accepted"),
  owner: wordsSchema("write who is responsible for it"),
  expires: z.iso.date({ error: ({ input }) => `must be a date but is ${shownValue(input)}: write it like "2027-03-31"` }),
  ticket: wordsSchema("write the ticket").exactOptional(),
  cap: wordsSchema("write the largest deviation, such as 1.5 K").exactOptional(),
});

/** Returns whether the path of a waiver matches a subject. Segments are compared as a whole. */
export function covers(path: string, subject: string): boolean {
  const wanted = subjectParts(path);
  const given = subjectParts(subject);
  return wanted.length === given.length && wanted.every((segment, i) => segment === "*" || segment === given[i]);
}
