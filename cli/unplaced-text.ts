import { visibleLine } from "../constructs/props/problems/visible-text";
import type { RunResult } from "../constructs/report/run-result";
import type { Output } from "./outputs";
import type { OutputFormat } from "./result-files";

/** Formats whose readers show a finding where it is described. */
const placing: readonly OutputFormat[] = ["sarif", "github", "gitlab"];

/** Says which sites such a format cannot place; empty where it places all. */
export function unplacedText({ sites }: RunResult, outputs: readonly Output[]): string {
  const asked = outputs.map(({ format }) => format).filter((format) => placing.includes(format));
  const unplaced = sites.filter(({ places }) => !places).map(({ site }) => site);
  if (asked.length === 0 || unplaced.length === 0) return "";
  return `${visibleLine(`Findings of ${unplaced.join(", ")} have no place in ${asked.join(", ")}, for they are described outside of this folder: run edge-node in a folder that holds them`)}\n`;
}
