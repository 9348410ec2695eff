import { z } from "zod";
import { shownValue } from "../../props/problems/issue-message";
import { propsSchema } from "../../props/props-schema";
import { knownRows } from "../writing/table";

/** The edition of a report. All of it is given: the clock and git are not used, so equal inputs have equal bytes. */
export interface Edition {
  /** Day of the report, such as `2026-11-27`. @default none is shown */
  readonly date?: string;
  /** Revision of the report, such as `B`. @default none is shown */
  readonly revision?: string;
  /** Commit that holds the description. @default none is shown */
  readonly commit?: string;
  /** Version of the design, such as `2.1`. @default none is shown */
  readonly design?: string;
  /** Author of the report. @default none is shown */
  readonly author?: string;
}

/** Context key of an app for the edition of its sites. */
export const editionContext = "edge-node.edition";

const word = z.string().regex(/^[^\p{C}\s](?:[^\p{C}\n]{0,98}[^\p{C}\s])?$/u, {
  error: ({ input }) => `must be a word or a few of at most 100 characters on one line but is ${shownValue(input)}: shorten it`,
});

export const editionSchema = propsSchema<Edition>()({
  date: z.iso.date({ error: ({ input }) => `must be a date but is ${shownValue(input)}: write it as "2026-11-27"` }).exactOptional(),
  revision: word.exactOptional(),
  commit: word.exactOptional(),
  design: word.exactOptional(),
  author: word.exactOptional(),
});

export function editionFacts({ date, revision, design, author, commit }: Edition): readonly (readonly string[])[] {
  return knownRows([
    ["Date", date],
    ["Revision", revision],
    ["Design", design],
    ["Author", author],
    ["Commit", commit],
  ]);
}
