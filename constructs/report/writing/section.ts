import type { Table, Text } from "./table";

/** A section of a page: blocks on one subject. */
export interface Section {
  /** Anchor in addresses. */
  readonly id: string;
  readonly title: string;
  /** Verdict of the site: a box with a sign before its title. @default a section like the others */
  readonly verdict?: "fail" | "caveat" | "pass";
  readonly blocks: readonly (SectionBlock | undefined | false)[];
  /** The section is left out of a printed summary. @default false */
  readonly isInFullOnly?: boolean;
}

/** A block: paragraph, list, heading, table, folded blocks, advice, finding, facts, way, or the hatching of bars, once before all bars. */
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

export interface Paragraph {
  readonly text: Text;
  readonly look: "lead" | "remedy" | "tags" | "source";
}

export interface FactList {
  readonly facts: readonly (readonly string[])[];
  /** Look of key figures or of contributors. @default facts */
  readonly look?: "figures" | "contributors";
  /** Their sum. @default none */
  readonly sum?: readonly string[];
}

/** Steps with their texts: boxes with arrows on a page. */
export interface Way {
  readonly way: readonly { readonly step: string; readonly text: string }[];
  /** Description for readers who cannot see it. */
  readonly alternative: string;
}

/** Advice below a heading. */
export interface Advice {
  readonly advice: string;
  readonly blocks: Section["blocks"];
}

/** One finding in full, by its effect. */
export interface FindingCard {
  readonly finding: "blocks" | "accepted" | "warns";
  readonly title: string;
  readonly blocks: Section["blocks"];
}

export interface Folded {
  readonly title: string;
  readonly look?: "unjudged";
  readonly blocks: Section["blocks"];
}

/** Folds a block if it is long. */
export function foldLong(isLong: boolean, title: string, block: SectionBlock): SectionBlock {
  return isLong ? { title, blocks: [block] } : block;
}
