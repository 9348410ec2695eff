import { textWidth } from "./draw-svg";
import { ink, paper, textStyle } from "./print-style";

/** What one marked place of a drawing says. */
export interface Mark {
  readonly symbol: MarkSymbol;
  readonly text: string;
}

export type MarkSymbol = "circle" | "rect";

export const markSize = 9; // [px]
/** As a place is marked on a curve. */
export const markStyle = { fill: paper, stroke: ink, lineWidth: 2 } as const;
const afterMark = 8; // [px]
const betweenMarks = 26; // [px]

/** A line of marks and what each says, outside the plot: in it, words would lie across lines. */
export function caption(marks: readonly Mark[], left: number, y: number) {
  let x = left;
  return marks.flatMap(({ symbol, text }) => {
    const at = x;
    x += markSize + afterMark + textWidth(text, textStyle.fontSize) + betweenMarks;
    const half = markSize / 2;
    const sign =
      symbol === "circle"
        ? { type: "circle", shape: { cx: at + half, cy: y, r: half }, style: markStyle }
        : { type: "rect", shape: { x: at, y: y - half, width: markSize, height: markSize }, style: markStyle };
    return [sign, { type: "text", style: { ...textStyle, fill: ink, text, x: at + markSize + afterMark, y, verticalAlign: "middle" } }];
  });
}
