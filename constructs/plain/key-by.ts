/** The items by their keys; of two with one key, the last. */
export function keyBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item> {
  const found = new Map<Key, Item>();
  for (const item of items) found.set(keyOf(item), item);
  return found;
}
