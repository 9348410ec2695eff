/** The values of one prop of items, in their order. */
export function listValues<Item, Name extends keyof Item>(items: readonly Item[], name: Name): Item[Name][] {
  return items.map((item) => item[name]);
}
