/** The ids of items, in their order. */
export function listIds<Id>(items: readonly { readonly id: Id }[]): Id[] {
  return items.map(({ id }) => id);
}

/** The names of items, in their order. */
export function listNames<Name>(items: readonly { readonly name: Name }[]): Name[] {
  return items.map(({ name }) => name);
}

/** The items by their ids: of several of one id the last. */
export function indexById<Id, Item extends { readonly id: Id }>(items: readonly Item[]): Map<Item["id"], Item> {
  return new Map(items.map((item) => [item.id, item]));
}
