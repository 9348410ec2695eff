/** Removes undefined and false from a list, so that an item can have a condition: `compact([a, isOn && b])`. An empty text and 0 stay. */
export function compact<const Items extends readonly unknown[]>(items: Items): Exclude<Items[number], undefined | false>[] {
  return items.filter((item) => item !== undefined && item !== false) as Exclude<Items[number], undefined | false>[];
}
