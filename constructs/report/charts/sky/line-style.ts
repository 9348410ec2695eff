import { dashOf, ink } from "../drawing/print-style";

/** How a line is drawn. */
export interface LineStyle {
  readonly stroke: string;
  readonly "stroke-dasharray"?: string;
}

/** How the tracks of a satellite are drawn. */
export type LineOf = (satellite: string) => LineStyle;

const dashes = 4;
const strokes = [ink, "#35618f"] as const;

/** Lines that are told apart [-]. */
export const mostLines = strokes.length * dashes;

/** Of the first satellite, the second, and so on. */
export function lineStyle(index: number): LineStyle {
  const dash = dashOf(index).join(" ");
  return { stroke: strokes[Math.floor(index / dashes) % strokes.length] ?? ink, ...(dash !== "" && { "stroke-dasharray": dash }) };
}
