import type { Table, Text } from "./table";

/** A part of a page: what is said of a subject, one block below the other. */
export interface Section {
  /** Names it in addresses. */
  readonly id: string;
  readonly title: string;
  /** What comes of the site: a box with a sign before its title. @default a part like the others */
  readonly verdict?: "fail" | "caveat" | "pass";
  readonly blocks: readonly (SectionBlock | undefined | false)[];
  /** Is left out of a printed summary. @default false */
  readonly isInFullOnly?: boolean;
}

/** A paragraph or a list, a heading, a table, what only some readers want, what to do, a finding, names with their values, or once before all bars what they are hatched with. */
export type SectionBlock =
  | Text
  | Paragraph
  | { readonly heading: string }
  | Table
  | Folded
  | Advice
  | FindingCard
  | FactList
  | Way
  | { readonly hatching: true };

/** A paragraph that a page sets apart. */
export interface Paragraph {
  readonly text: Text;
  readonly look: "lead" | "remedy" | "tags" | "source";
}

/** Names, each with its value and notes. */
export interface FactList {
  readonly facts: readonly (readonly string[])[];
  /** Numbers that people ask for by name, or what a value is made of. @default facts */
  readonly look?: "figures" | "contributors";
  /** What they add up to. @default nothing */
  readonly sum?: readonly string[];
}

/** Steps from one end to the other, each with what stands there: boxes with arrows on a page. */
export interface Way {
  readonly way: readonly { readonly step: string; readonly text: string }[];
  /** Says what it shows to who cannot see it. */
  readonly alternative: string;
}

/** What to do, or what nobody may miss, below that heading. */
export interface Advice {
  readonly advice: string;
  readonly blocks: Section["blocks"];
}

/** All that is said of one finding, by what it does. */
export interface FindingCard {
  readonly finding: "blocks" | "accepted" | "warns";
  readonly title: string;
  readonly blocks: Section["blocks"];
}

/** Blocks that are folded on a screen, and open on paper. */
export interface Folded {
  readonly title: string;
  readonly look?: "unjudged";
  readonly blocks: Section["blocks"];
}

/** Blocks as they are where they are few, and folded where they are many. */
export function foldLong(isLong: boolean, title: string, block: SectionBlock): SectionBlock {
  return isLong ? { title, blocks: [block] } : block;
}
