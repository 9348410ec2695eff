import { rememberedOf } from "./remembered";

interface Identified {
  readonly id: string;
}

/** First items by their ids, of each list that was asked once. */
const indexOf = rememberedOf((items: readonly Identified[]): ReadonlyMap<string, Identified> => {
  const index = new Map<string, Identified>();
  for (const item of items) if (!index.has(item.id)) index.set(item.id, item);
  return index;
});

/**
 * The first item of that id. The list is gone through once, however often it is asked: a rule that looks for each of a thousand racks in a list of a thousand does a million steps.
 *
 * @param items which nobody changes any more
 */
export function tryById<Item extends Identified>(items: readonly Item[], id: string): Item | undefined {
  return indexOf(items).get(id) as Item | undefined;
}
