import { nameList } from "../props/problems/name-list";

/** Says what must still be stated, such as `once power.boards[main].circuits[racks].breaker.source is stated for the new part`. */
export function onceRestated(restate: readonly string[]): string {
  return `once ${nameList(restate)} ${restate.length === 1 ? "is" : "are"} stated for the new part`;
}
