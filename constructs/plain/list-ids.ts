import { keyBy } from "./key-by";

/** The ids of items, in their order. */
export function listIds<Id>(items: readonly { readonly id: Id }[]): Id[] {
  return items.map(({ id }) => id);
}

/** The names of items, in their order. */
export function listNames<Name>(items: readonly { readonly name: Name }[]): Name[] {
  return items.map(({ name }) => name);
}

/** The items by their ids. Of two items with the same id, the last one stays. */
export function indexById<Id, Item extends { readonly id: Id }>(items: readonly Item[]): Map<Item["id"], Item> {
  return keyBy(items, ({ id }) => id);
}
