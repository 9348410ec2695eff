import { shortened, textWidth } from "../drawing/draw-svg";
import { element, type SvgElement } from "../drawing/svg-element";

export const textSize = 10; // [px]

/** Text at a place. */
export function words(said: string, x: number, y: number, style: Readonly<Record<string, string | number>> = {}): SvgElement {
  return element("text", { x, y, ...style }, said);
}

/** Text that is no wider than its room [px]. */
export function fitted(said: string, room: number, size = textSize, isBold = false): string {
  return shortened(said, (shown) => textWidth(shown, size, isBold) <= room);
}
