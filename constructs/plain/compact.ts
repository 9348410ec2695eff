/** The items that are there: what is undefined or false is left out, so that an item can stand in a list under a condition. An empty text and a 0 are items. */
export function compact<const Items extends readonly unknown[]>(items: Items): Exclude<Items[number], undefined | false>[] {
  return items.filter((item) => item !== undefined && item !== false) as Exclude<Items[number], undefined | false>[];
}
