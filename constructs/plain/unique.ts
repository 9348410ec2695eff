/** Each value once, where it stands first. */
export function unique<Item>(items: Iterable<Item>): Item[] {
  return [...new Set(items)];
}
