import { rememberedOf } from "./remembered";

interface Identified {
  readonly id: string;
}

/** Index of the first items by their ids, for each list that was searched. */
const indexOf = rememberedOf((items: readonly Identified[]): ReadonlyMap<string, Identified> => {
  const index = new Map<string, Identified>();
  for (const item of items) if (!index.has(item.id)) index.set(item.id, item);
  return index;
});

/**
 * Returns the first item with an id. The list is indexed once: a rule that looks up each of a thousand racks in a list of a thousand would
 * need a million steps.
 *
 * @param items that are not changed any more
 */
export function tryById<Item extends Identified>(items: readonly Item[], id: string): Item | undefined {
  return indexOf(items).get(id) as Item | undefined;
}
