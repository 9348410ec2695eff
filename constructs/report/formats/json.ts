import { readableJson } from "../readable-json";
import type { RunResult } from "../run-result";
import type { FormatFile } from "./format";

/** Writes the whole result, which `edge-node report`, `diff` and `explain` read. Its schema is `edge-node schema result`. */
export function jsonFiles(result: RunResult): readonly FormatFile[] {
  return [{ name: "result.json", text: readableJson(result) }];
}
