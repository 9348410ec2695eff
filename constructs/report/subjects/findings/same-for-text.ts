import { nameList } from "../../../props/problems/name-list";

/** Of how many subjects more the words above hold, and which; nothing where they hold of one. */
export function sameForText(others: readonly string[]): readonly string[] {
  return others.length === 0 ? [] : [`the same for ${others.length} more: ${nameList(others)}`];
}
