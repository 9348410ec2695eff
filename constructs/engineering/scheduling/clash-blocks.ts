import type { ScheduleRows } from "./schedule-rows";

/** Choices that are independent of all others, by their places among all, rising. */
export interface ClashBlock {
  readonly places: readonly number[];
  /** Groups of which at most one is chosen. */
  readonly rows: readonly (readonly number[])[];
  /** Pairs in which the first is only chosen with the second. @default none */
  readonly needs?: readonly (readonly [place: number, needed: number])[];
}

/**
 * Splits choices into independent blocks, so that the optimum of all is the sum of their optima.
 *
 * @equation components of the graph with an edge between choices of one row, and between a link and its contact
 * @validity any choices
 * @source definition of a component
 * @returns blocks by their first choice
 */
export function clashBlocks({ choices, rows }: ScheduleRows): ClashBlock[] {
  const parents = Int32Array.from(choices.keys());
  const root = (place: number): number => {
    let at = place;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number; // halves the path for the next search
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
    else blocks.set(place, { places: [place], rows: [] }); // a root is the first of its block
  }
  for (const pair of needs) {
    const block = blocks.get(root(pair[0])) as { needs?: (readonly [number, number])[] };
    block.needs ??= [];
    block.needs.push(pair);
  }
  for (const row of rows) blocks.get(root(row[0] as number))?.rows.push(row);
  return [...blocks.values()];
}
