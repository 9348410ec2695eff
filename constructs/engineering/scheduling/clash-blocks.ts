import type { ScheduleRows } from "./schedule-rows";

/** Choices that have nothing to do with others, by their places among all, rising. */
export interface ClashBlock {
  readonly places: readonly number[];
  /** Of each at most one is chosen. */
  readonly rows: readonly (readonly number[])[];
  /** The first of two is chosen with the second alone. @default none needs another */
  readonly needs?: readonly (readonly [place: number, needed: number])[];
}

/**
 * Choices in parts: what is chosen in one changes nothing in another, so the optimum of all is the sum of theirs.
 *
 * @equation components of the graph with an edge between choices of one row, and between a link and its contact
 * @validity any choices
 * @source definition of a component
 * @returns parts by their first choice
 */
export function clashBlocks({ choices, rows }: ScheduleRows): ClashBlock[] {
  const parents = Int32Array.from(choices.keys());
  const root = (place: number): number => {
    let at = place;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number; // halves the way for the next one
      at = parents[at] as number;
    }
    return at;
  };
  const needs = choices.flatMap(({ needs: contact }, place) => (contact === undefined ? [] : [[place, contact] as const]));
  for (const row of [...rows, ...needs]) {
    for (const place of row) {
      const [one, other] = [root(row[0] as number), root(place)];
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  }
  const blocks = new Map<number, { places: number[]; rows: (readonly number[])[]; needs?: (readonly [number, number])[] }>();
  for (const place of choices.keys()) {
    const block = blocks.get(root(place));
    if (block) block.places.push(place);
    else blocks.set(place, { places: [place], rows: [] }); // a root is the first of its part
  }
  for (const pair of needs) {
    const block = blocks.get(root(pair[0])) as { needs?: (readonly [number, number])[] };
    block.needs ??= [];
    block.needs.push(pair);
  }
  for (const row of rows) blocks.get(root(row[0] as number))?.rows.push(row);
  return [...blocks.values()];
}
