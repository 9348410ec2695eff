import { instantText } from "../../../props/instant-text";
import type { NodePasses } from "../../../studies/passes/node-passes";
import { secondText } from "../../writing/time-text";
import { shortened, textWidth } from "../drawing/draw-svg";
import { element, type SvgElement } from "../drawing/svg-element";

export const textSize = 10; // [px]

export function words(said: string, x: number, y: number, style: Readonly<Record<string, string | number>> = {}): SvgElement {
  return element("text", { x, y, ...style }, said);
}

export function drawSkyHead(name: string, lines: readonly string[], width: number, margin: number): SvgElement[] {
  return [
    words(fitted(name, width - 2 * margin, 14, true), margin, 16, { "font-size": 14, "font-weight": "bold" }),
    ...lines.map((line, i) => words(line, margin, 31 + i * 14)),
  ];
}

export function skyWindowText({ fromMs, toMs }: NodePasses): string {
  return `${secondText(instantText(fromMs))} to ${secondText(instantText(toMs))} UTC`;
}

/** Shortens a text to a width [px]. */
export function fitted(said: string, room: number, size = textSize, isBold = false): string {
  return shortened(said, (shown) => textWidth(shown, size, isBold) <= room);
}
