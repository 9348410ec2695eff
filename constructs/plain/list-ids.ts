import { keyBy } from "./key-by";

export function listIds<Id>(items: readonly { readonly id: Id }[]): Id[] {
  return items.map(({ id }) => id);
}

export function listNames<Name>(items: readonly { readonly name: Name }[]): Name[] {
  return items.map(({ name }) => name);
}

/** Indexes items by their ids. Of two items with the same id, the last one stays. */
export function indexById<Id, Item extends { readonly id: Id }>(items: readonly Item[]): Map<Item["id"], Item> {
  return keyBy(items, ({ id }) => id);
}
