/** Black on white: a drawing has to live through a copier. */
export const ink = "#000";
export const paper = "#fff";
export const grey = "#8c8c8c";
export const paleGrey = "#d9d9d9";

/** Generic last, so that a page without the first fonts has its own. */
export const textStyle = { color: ink, fontFamily: "Helvetica, Arial, DejaVu Sans, sans-serif", fontSize: 12 } as const;

export const titleStyle = { left: 8, top: 8, textStyle: { ...textStyle, fontSize: 16, fontWeight: "bold" } } as const;

/** Axis lines and ticks outside, titles in the middle, a faint grid. */
export function valueAxis(name: string, [min, max]: readonly [number, number], interval: number) {
  return {
    type: "value",
    name,
    min,
    max,
    interval,
    nameLocation: "middle",
    nameTextStyle: { ...textStyle, fontSize: 12 },
    axisLine: { show: true, onZero: false, lineStyle: { color: ink } },
    axisTick: { show: true, lineStyle: { color: ink } },
    axisLabel: { ...textStyle, formatter: (value: number) => `${value}`.replace("-", "−") },
    splitLine: { lineStyle: { color: paleGrey } },
  } as const;
}

/** The range that steps of a size need to hold all values, with some room around them. */
export function niceRange(values: readonly number[], step: number, room = 0): [number, number] {
  return [Math.floor((Math.min(...values) - room) / step) * step, Math.ceil((Math.max(...values) + room) / step) * step];
}

/** A step that a range has at most six of. */
export function axisStep(span: number): number {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => span / step <= 6) ?? 1000;
}

/** Lengths of strokes and gaps by which the curves of a drawing are told apart [px]; none is one stroke. */
const dashes: readonly (readonly number[])[] = [[], [6, 4], [2, 3], [9, 3, 2, 3]];

/** Of the first curve, the second, and so on. */
export function dashOf(index: number): number[] {
  return [...(dashes[index % dashes.length] ?? [])];
}

/** A line of text with the sample of a drawn line before it, or without. */
export function keyLine(text: string, y: number, dash?: number[]) {
  const sample = {
    type: "line",
    shape: { x1: 74, y1: y, x2: 110, y2: y },
    style: { stroke: ink, lineWidth: 2, lineDash: dash ?? [] },
  };
  const words = { type: "text", style: { ...textStyle, fill: ink, text, x: dash ? 118 : 74, y, verticalAlign: "middle" } };
  return dash ? [sample, words] : [words];
}

/** On paper that hides what is behind. */
export const label = { ...textStyle, backgroundColor: paper, padding: 2 } as const;
