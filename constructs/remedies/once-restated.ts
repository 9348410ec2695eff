import { nameList } from "../props/problems/name-list";

/** What is still to be stated, as `once power.boards[main].circuits[racks].breaker.source is restated`. */
export function onceRestated(restate: readonly string[]): string {
  return `once ${nameList(restate)} ${restate.length === 1 ? "is" : "are"} restated`;
}
