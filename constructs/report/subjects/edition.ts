import { z } from "zod";
import { compact } from "../../plain/compact";
import { shownValue } from "../../props/problems/issue-message";
import { propsSchema } from "../../props/props-schema";
import { knownRows } from "../writing/table";

/** What a report is an edition of. All of it is given: nothing is asked of the clock or of git, so that the same input gives the same bytes. */
export interface Edition {
  /** Day of the report, as `2026-11-27`. @default none is shown */
  readonly date?: string;
  /** Revision of the report, as `B`. @default none is shown */
  readonly revision?: string;
  /** Commit that holds the description. @default none is shown */
  readonly commit?: string;
  /** Version of the design, such as `2.1`. @default none is shown */
  readonly design?: string;
  /** Who made the report. @default none is shown */
  readonly author?: string;
}

/** Context of an app under which its sites find their edition. */
export const editionContext = "edge-node.edition";

const word = z.string().regex(/^[^\p{C}\s](?:[^\p{C}\n]{0,98}[^\p{C}\s])?$/u, {
  error: ({ input }) => `must be a word or a few of at most 100 characters on one line but is ${shownValue(input)}: shorten it`,
});

/** Parses an {@link Edition}. */
export const editionSchema = propsSchema<Edition>()({
  date: z.iso.date({ error: ({ input }) => `must be a date but is ${shownValue(input)}: write it as "2026-11-27"` }).exactOptional(),
  revision: word.exactOptional(),
  commit: word.exactOptional(),
  design: word.exactOptional(),
  author: word.exactOptional(),
});

/** Lists what an edition says, each with its name. */
export function editionFacts({ date, revision, design, author, commit }: Edition): readonly (readonly string[])[] {
  return knownRows([
    ["Date", date],
    ["Revision", revision],
    ["Design", design],
    ["Author", author],
    ["Commit", commit],
  ]);
}

/** In one line: `revision B, 2026-11-27, design 2.1, commit 1a2b3c`; empty of none. */
export function editionText({ date, revision, commit, design, author }: Edition): string {
  return compact([
    revision !== undefined && `revision ${revision}`,
    date,
    design !== undefined && `design ${design}`,
    commit !== undefined && `commit ${commit}`,
    author !== undefined && `by ${author}`,
  ]).join(", ");
}
