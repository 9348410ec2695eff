import { textWidth } from "./draw-svg";
import { ink, paper, textStyle } from "./print-style";

/** The sign and text of one mark of a drawing. */
export interface CaptionMark {
  readonly symbol: MarkSymbol;
  readonly text: string;
}

type MarkSymbol = "circle" | "rect" | "diamond";

export const markSize = 9; // [px]
/** Style of a mark on a curve. */
export const markStyle = { fill: paper, stroke: ink, lineWidth: 2 } as const;
const afterMark = 8; // [px]
const betweenMarks = 26; // [px]

/** Draws a line of marks and texts outside the plot, so that text does not cover curves. */
export function caption(marks: readonly CaptionMark[], left: number, y: number) {
  let x = left;
  return marks.flatMap(({ symbol, text }) => {
    const at = x;
    x += markSize + afterMark + textWidth(text, textStyle.fontSize) + betweenMarks;
    const sign = { ...signOf(symbol, at, y), style: markStyle };
    return [sign, { type: "text", style: { ...textStyle, fill: ink, text, x: at + markSize + afterMark, y, verticalAlign: "middle" } }];
  });
}

function signOf(symbol: MarkSymbol, x: number, y: number) {
  const half = markSize / 2;
  if (symbol === "circle") return { type: "circle", shape: { cx: x + half, cy: y, r: half } };
  if (symbol === "rect") return { type: "rect", shape: { x, y: y - half, width: markSize, height: markSize } };
  const corners = [
    [x, y],
    [x + half, y - half],
    [x + markSize, y],
    [x + half, y + half],
  ];
  return { type: "polygon", shape: { points: corners } };
}
