import { readableJson } from "../readable-json";
import type { Format } from "./format";

/** The whole result: what `edge-node report`, `diff` and `explain` read again. Its shape is that of `edge-node schema result`. */
export const jsonFormat = {
  name: "json",
  files: (result) => [{ name: "result.json", text: readableJson(result) }],
} as const satisfies Format;
