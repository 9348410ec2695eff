import type { RunResult } from "../run-result";

/** The whole result: what `edge-node report`, `diff` and `explain` read again. Its shape is that of `edge-node schema result`. */
export function jsonText(result: RunResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
