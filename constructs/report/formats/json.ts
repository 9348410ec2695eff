import { readableJson } from "../readable-json";
import type { RunResult } from "../run-result";
import type { FormatFile } from "./format";

/** The whole result: what `edge-node report`, `diff` and `explain` read again. Its shape is that of `edge-node schema result`. */
export function jsonFiles(result: RunResult): readonly FormatFile[] {
  return [{ name: "result.json", text: readableJson(result) }];
}
