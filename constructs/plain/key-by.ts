/** Indexes items by their keys. Of two items with the same key, the last one stays. */
export function keyBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item> {
  const found = new Map<Key, Item>();
  for (const item of items) found.set(keyOf(item), item);
  return found;
}
