import type { EChartsOption } from "echarts";

/** Size of a drawing, and its name for readers who cannot see it. A page of A4 takes 700 px at 96 px an inch. */
export interface Drawing {
  readonly name: string;
  readonly width: number; // [px]
  readonly height: number; // [px]
}

/** Ids that the renderer numbers during a run, and hooks for a mouse: a drawing on paper needs neither. */
const numberedNames = /((?:id="|url\(#))zr\d+-/g;
const hooks = / (?:class="[^"<>]*"|pointer-events="[^"<>]*"|ecmeta_\w+="[^"<>]*")/g;
const style = /<style ><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>\n/g;

/** Draws a chart as SVG. Only this file uses the chart library, and loads it at the first drawing. */
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

/** Returns the width of a text by the library's table of a sans-serif font [px]. It is the same on every machine. */
export function textWidth(text: string, sizePx: number, isBold = false): number {
  const { format } = require("echarts") as typeof import("echarts");
  return format.getTextRect(text, `${sizePx}px sans-serif`).width * (isBold ? boldShare : 1);
}

/** Width of bold letters relative to plain ones, in Helvetica. */
const boldShare = 1.07; /** Shortens a text in its middle until it fits, because names of similar parts differ at their ends. */
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
