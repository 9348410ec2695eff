import type { EChartsOption, MarkLineComponentOption } from "echarts";
import { compact } from "../../plain/compact";
import { listValues } from "../../plain/list-values";
import { tightness } from "../../policy/rule/tightness";
import { drawSvg, shortened, textWidth } from "../charts/drawing/draw-svg";
import { axisStep, dashOf, ink, keyLine, label, niceRange, textStyle, titleStyle, valueAxis } from "../charts/drawing/print-style";
import type { TightestMargin } from "../tightest-margins";
import { type SweepAxis, type SweepPoint, sweepAxes } from "./site-sweep";

const width = 700; // [px]
const titleSize = titleStyle.textStyle.fontSize; // [px]
const left = 74; // [px]
const panelHeight = 250; // [px]
const keyTop = 46; // [px]
const keyHeight = 19; // [px]
const underPanel = 56; // [px]

/** Lowest share that is drawn [%]. Equipment that is off has a limit of 0, so that its share is infinite. */
const lowest = -100;

const lines = [
  { name: "thermal", type: dashOf(0) },
  { name: "power", type: dashOf(1) },
] as const;

const limitLine: MarkLineComponentOption = {
  silent: true,
  symbol: "none",
  label: { ...label, formatter: "limit" },
  lineStyle: { color: ink, width: 1.5, type: "solid" },
  data: [{ yAxis: 0 }],
};

/** Draws the tightest margins over the values of a sweep, in per cent of their limits. Lower shares are triangles. */
export function sweepChart(site: string, axis: SweepAxis, points: readonly SweepPoint[]): string {
  const { name: over, title, unit } = sweepAxes[axis];
  const curves = lines.map(({ name, type }) => ({ name, type, places: points.map((point) => placeOf(point.value, point[name])) }));
  const shares = curves.flatMap(({ places }) => places.flatMap(({ share }) => (share === undefined ? [] : [Math.max(share, lowest)])));
  const isCut = curves.some(({ places }) => places.some(isBelow));
  const keys = compact([
    ...lines.map(({ name, type }) => ({ text: `tightest ${name} margin`, type })),
    isCut && { text: `▼ further below its limit than ${-lowest} % of it: the table has the value`, type: undefined },
  ]);
  const top = keyTop + keyHeight * keys.length + 18;
  const xs = listValues(points, "value");
  const step = axisStep(Math.max(...shares, 0) - Math.min(...shares, 0));
  const [least, greatest] = niceRange([...shares, 0], step, step / 5);
  const name = `${site}: margins over ${over}`;
  const option: EChartsOption = {
    textStyle,
    title: { text: shortened(name, (text) => textWidth(text, titleSize, true) <= width - 16), ...titleStyle },
    graphic: keys.flatMap(({ text, type }, i) => keyLine(text, keyTop + i * keyHeight, type)),
    grid: { left, right: 60, top, height: panelHeight },
    xAxis: {
      ...valueAxis(`${title} [${unit}]`, [Math.min(...xs), Math.max(...xs)], axisStep(Math.max(...xs) - Math.min(...xs))),
      nameGap: 30,
    },
    yAxis: { ...valueAxis("Tightest margin [% of its limit]", [Math.max(least, lowest), greatest], step), nameGap: 46 },
    series: curves.map(({ name: kind, type, places }, i) => ({
      type: "line" as const,
      name: kind,
      symbol: "circle",
      symbolSize: 5,
      silent: true,
      clip: false, // shows marks on the edge whole
      itemStyle: { color: ink },
      lineStyle: { color: ink, width: 2, type },
      data: places.map(drawn),
      ...(i === 0 && { markLine: limitLine }),
    })),
  };
  return drawSvg(option, { name, width, height: top + panelHeight + underPanel });
}

interface SweepPlace {
  readonly value: number;
  readonly share?: number; // [%]
}

function placeOf(value: number, margin: TightestMargin | undefined): SweepPlace {
  const share = margin && tightness(margin);
  return { value, ...(share !== undefined && { share: 100 * share }) };
}

function isBelow({ share }: SweepPlace): boolean {
  return share !== undefined && share < lowest;
}

function drawn(place: SweepPlace) {
  const { value, share } = place;
  if (!isBelow(place)) return { value: [value, share ?? "-"] };
  return { value: [value, lowest], symbol: "triangle", symbolRotate: 180, symbolSize: 10 };
}
