import { dashOf, ink } from "../drawing/print-style";

interface LineStyle {
  readonly stroke: string;
  readonly "stroke-dasharray"?: string;
}

/** Returns the line of a satellite's tracks. */
export type LineOf = (satellite: string) => LineStyle;

const dashes = 4;
const strokes = [ink, "#35618f"] as const;

/** Number of different lines [-]. */
export const mostLines = strokes.length * dashes;

/** Returns the line of a satellite by its index. */
export function lineStyle(index: number): LineStyle {
  const dash = dashOf(index).join(" ");
  return { stroke: strokes[Math.floor(index / dashes) % strokes.length] ?? ink, ...(dash !== "" && { "stroke-dasharray": dash }) };
}
