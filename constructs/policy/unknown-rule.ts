import { closest } from "../props/closest";

/** What is said of a rule that no pack has. */
export function unknownRule(id: string, known: readonly string[]): string {
  const meant = closest(id, known);
  return `is no rule of the packs: ${meant === undefined ? "add its pack" : `did you mean "${meant}"?`}`;
}
