import type { Table, Text } from "./table";

/** A part of a page: what is said of a subject, one block below the other. */
export interface Section {
  /** Names it in addresses. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly (Block | undefined | false)[];
}

/** A paragraph, a table, or what only some readers want. */
export type Block = Text | Table | Folded;

/** Blocks that are folded on a screen, and open on paper. */
export interface Folded {
  readonly title: string;
  readonly blocks: Section["blocks"];
}

/** Blocks as they are where they are few, and folded where they are many. */
export function foldLong(isLong: boolean, title: string, block: Block): Block {
  return isLong ? { title, blocks: [block] } : block;
}
