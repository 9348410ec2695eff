import { shownText } from "../../units/shown-text";

/** Returns a path in the form of messages, such as `racks[0].utilisation`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${shownText(String(step))}`)).join("");
}
