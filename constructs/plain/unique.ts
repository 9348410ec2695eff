/** Returns each value once, at its first place. */
export function unique<Item>(items: Iterable<Item>): Item[] {
  return [...new Set(items)];
}
