import { textWidth } from "../../constructs/report/charts/drawing/draw-svg";

/** The lines of a text, none wider than so many pixels where its words let it: SVG does not break lines itself. */
export function brokenText(text: string, sizePx: number, widthPx: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, sizePx) <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
