/** Groups items by key, in the order in which the keys come. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly [Item, ...Item[]]> {
  const found = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return found;
}

/** Groups values by key, in the order in which the keys come. */
export function groupValues<Key, Value>(entries: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, readonly Value[]> {
  return new Map([...grouped(entries, ([key]) => key)].map(([key, all]) => [key, all.map(([, value]) => value)]));
}
