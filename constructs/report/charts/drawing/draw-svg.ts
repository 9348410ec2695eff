import type { EChartsOption } from "echarts";

/** A drawing's size, and what it is for who cannot see it. A page of A4 takes 700 px at 96 px an inch. */
export interface Drawing {
  readonly name: string;
  readonly width: number; // [px]
  readonly height: number; // [px]
}

/** Names that the renderer numbers through the life of a program, and hooks for a mouse: a drawing on paper needs neither. */
const numberedNames = /((?:id="|url\(#))zr\d+-/g;
const hooks = / (?:class="[^"<>]*"|pointer-events="[^"<>]*"|ecmeta_\w+="[^"<>]*")/g;
const style = /<style ><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>\n/g;

/**
 * Draws a chart as SVG, without a browser: the same text for the same chart, whatever was drawn before. The one file that knows the chart library, which is
 * loaded by the first drawing.
 */
export function drawSvg(option: EChartsOption, { name, width, height }: Drawing): string {
  const { init } = require("echarts") as typeof import("echarts");
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, backgroundColor: "#fff", ...option });
    const svg = chart
      .renderToSVGString()
      .replace(style, "")
      .replace(/<[^>]*>/g, (tag) => tag.replace(hooks, "").replace(numberedNames, "$1"));
    const label = name.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
    return `${svg.replace("<svg ", () => `<svg role="img" aria-label="${label}" `)}\n`;
  } finally {
    chart.dispose();
  }
}

/** How wide a line of text is, by the library's table of a sans-serif font: nothing is measured on the machine, so it is the same on every one. */
export function textWidth(text: string, sizePx: number, isBold = false): number {
  const { format } = require("echarts") as typeof import("echarts");
  return format.getTextRect(text, `${sizePx}px sans-serif`).width * (isBold ? boldShare : 1);
}

/** Bold letters over plain ones, in Helvetica. */
const boldShare = 1.07; /** A text that fits, else the longest beginning and end of it that do around an ellipsis: names of alike parts differ at their ends. */
export function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const signs = Array.from(text);
  for (let kept = signs.length - 1; kept > 0; kept--) {
    const head = Math.ceil(kept / 2);
    const cut = `${signs.slice(0, head).join("")}…${signs.slice(signs.length - (kept - head)).join("")}`;
    if (fits(cut)) return cut;
  }
  return "…";
}
