/** Black on white, so that a copy stays readable. */
export const ink = "#000";
export const paper = "#fff";
export const grey = "#8c8c8c";
export const paleGrey = "#d9d9d9";

/** The generic font is last, for machines without the others. */
export const textStyle = { color: ink, fontFamily: "Helvetica, Arial, DejaVu Sans, sans-serif", fontSize: 12 } as const;

export const titleStyle = { left: 8, top: 8, textStyle: { ...textStyle, fontSize: 16, fontWeight: "bold" } } as const;

/** Returns an axis with outer ticks, a centred title and a faint grid. */
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

/** Returns the range in whole steps that holds all values and `room` around them. */
export function niceRange(values: readonly number[], step: number, room = 0): [number, number] {
  return [Math.floor((Math.min(...values) - room) / step) * step, Math.ceil((Math.max(...values) + room) / step) * step];
}

/** Returns a step that divides the span into at most six parts. */
export function axisStep(span: number): number {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => span / step <= 6) ?? 1000;
}

/** Lengths of strokes and gaps of the curves of a drawing [px]. An empty list is a solid line. */
const dashes: readonly (readonly number[])[] = [[], [6, 4], [2, 3], [9, 3, 2, 3]];

/** Returns the dashes of a curve. */
export function dashOf(index: number): number[] {
  return [...(dashes[index % dashes.length] ?? [])];
}

/** Draws a line of text, with a sample of a drawn line before it where `dash` is given. */
export function keyLine(text: string, y: number, dash?: number[]) {
  const sample = {
    type: "line",
    shape: { x1: 74, y1: y, x2: 110, y2: y },
    style: { stroke: ink, lineWidth: 2, lineDash: dash ?? [] },
  };
  const words = { type: "text", style: { ...textStyle, fill: ink, text, x: dash ? 118 : 74, y, verticalAlign: "middle" } };
  return dash ? [sample, words] : [words];
}

/** Style of a label that covers what is behind it. */
export const label = { ...textStyle, backgroundColor: paper, padding: 2 } as const;
