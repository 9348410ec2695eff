import { nameList } from "../props/name-list";

/** Remedy for a name that leads nowhere: the names that there are, or what to add when there is none. */
export function useOneOf(names: readonly string[], otherwise: string): string {
  return names.length === 0 ? otherwise : `use one of ${nameList(names)}`;
}
