import { grey, ink } from "../print-style";
import type { WireState } from "./sheet";

/** Line of a wire, thicker of a busbar. */
export function wireStyle(state: WireState, isBar: boolean): Readonly<Record<string, string | number>> {
  if (state === "used") return { stroke: ink, "stroke-width": isBar ? 3 : 1.2 };
  if (state === "open") return { stroke: ink, "stroke-width": 0.8, "stroke-dasharray": "6 3" };
  return { stroke: grey, "stroke-width": isBar ? 2 : 1, "stroke-dasharray": "1.5 2" };
}
