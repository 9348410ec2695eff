import { visibleLine } from "../../constructs/props/problems/visible-text";
import type { RunResult } from "../../constructs/report/run-result";
import type { Output } from "./outputs";

/** Names the sites whose findings a format cannot place in their files; empty where it places all. */
export function unplacedText({ sites }: RunResult, outputs: readonly Output[]): string {
  const asked = outputs.flatMap(({ format }) => (format.isPlaced ? [format.name] : []));
  const unplaced = sites.filter(({ places }) => !places).map(({ site }) => site);
  if (asked.length === 0 || unplaced.length === 0) return "";
  return `${visibleLine(`Findings of ${unplaced.join(", ")} have no location in ${asked.join(", ")}, because their files are outside this folder: run edge-node in a folder that contains them`)}\n`;
}
