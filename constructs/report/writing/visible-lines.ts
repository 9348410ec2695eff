import { visibleLine } from "../../props/problems/visible-text";

/** Joins lines, each as {@link visibleLine} shows it. */
export function visibleLines(lines: readonly string[]): string {
  return lines.map(visibleLine).join("\n");
}
