import type { Table, Text } from "./table";

/** A part of a page: what is said of a subject, one block below the other. */
export interface Section {
  /** Names it in addresses. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly (SectionBlock | undefined | false)[];
}

/** A paragraph or a list, a table, what only some readers want, what to do, names with their values, or once before all bars what they are hatched with. */
export type SectionBlock = Text | Table | Folded | Advice | FactList | { readonly hatching: true };

/** Names, each with its value and notes. */
export interface FactList {
  readonly facts: readonly (readonly string[])[];
  /** Values are numbers that people ask for by name. @default false */
  readonly areLarge?: true;
}

/** What to do, and what is said of it, below a heading of its own. */
export interface Advice {
  readonly heading: string;
  readonly advice: string;
  readonly blocks: Section["blocks"];
}

/** Blocks that are folded on a screen, and open on paper. */
export interface Folded {
  readonly title: string;
  readonly blocks: Section["blocks"];
}

/** Blocks as they are where they are few, and folded where they are many. */
export function foldLong(isLong: boolean, title: string, block: SectionBlock): SectionBlock {
  return isLong ? { title, blocks: [block] } : block;
}
