/** The one with the least number, the first of equals; undefined of none. */
export function leastBy<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>((least, one) => (least === undefined || numberOf(one) < numberOf(least) ? one : least), undefined);
}
