import type { ContactCandidate } from "./contact-candidates";
import { scheduleRows } from "./schedule-rows";

/** Candidates that have nothing to do with others, by their places among all, rising. */
export interface ClashBlock {
  readonly places: readonly number[];
  /** Of each at most one is chosen, {@link scheduleRows}. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * Candidates in parts: what is chosen in one changes nothing in another, so the optimum of all is the sum of theirs.
 *
 * @equation components of the graph with an edge between candidates of one pass, and between those that {@link clash}
 * @validity any candidates
 * @source definition of a component
 * @returns parts by their first candidate
 */
export function clashBlocks(candidates: readonly ContactCandidate[]): ClashBlock[] {
  const rows = scheduleRows(candidates);
  const parents = Int32Array.from(candidates.keys());
  const root = (place: number): number => {
    let at = place;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number; // halves the way for the next one
      at = parents[at] as number;
    }
    return at;
  };
  for (const row of rows) {
    for (const place of row) {
      const [one, other] = [root(row[0] as number), root(place)];
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  }
  const blocks = new Map<number, { readonly places: number[]; readonly rows: (readonly number[])[] }>();
  for (const place of candidates.keys()) {
    const block = blocks.get(root(place));
    if (block) block.places.push(place);
    else blocks.set(place, { places: [place], rows: [] }); // a root is the first of its part
  }
  for (const row of rows) blocks.get(root(row[0] as number))?.rows.push(row);
  return [...blocks.values()];
}
