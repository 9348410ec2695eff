import type { EChartsOption, LineSeriesOption } from "echarts";
import type { LevelCurve } from "../../../engineering/data-flow/level-curve";
import { compact } from "../../../plain/compact";
import { dataText } from "../../../props/data-text";
import { instantText } from "../../../props/instant-text";
import type { FlowingData } from "../../../studies/data-flow/node-data";
import { secondText } from "../../writing/time-text";
import { drawSvg } from "../drawing/draw-svg";
import { axisStep, dashOf, ink, keyLine, label, paleGrey, textStyle, titleStyle, valueAxis } from "../drawing/print-style";

const width = 700; // [px]
const plot = { left: 74, top: 116, right: 30, height: 260 } as const; // [px]
const secondsPerHour = 3600;
/** Share of the disk below which its size is not drawn, because it would flatten the curves [-]. */
const shownShare = 0.2;

/** Draws data on the disk and waiting data, over two windows in a row. */
export function dataCurves(site: string, { flow, storage }: FlowingData): string {
  const name = `${site}: data on its disk, and data that wait`;
  const unit = unitOf(Math.max(flow.peak.bytes, ...flow.backlog.bytes));
  const { disk } = storage;
  const isShown = disk !== undefined && flow.peak.bytes >= shownShare * disk.bytes;
  const most = Math.max(flow.peak.bytes, ...flow.backlog.bytes, isShown ? disk.bytes : 0) / unit.bytes;
  const step = axisStep(most);
  const hours = (2 * flow.horizonS) / secondsPerHour;
  const size = disk && !isShown ? `; the disk holds ${dataText(disk.bytes)}` : "";
  const option: EChartsOption = {
    textStyle,
    title: { text: name, ...titleStyle },
    graphic: [
      ...keyLine(
        `on the disk, at most ${dataText(flow.peak.bytes)} at ${secondText(instantText(flow.fromMs + 1000 * flow.peak.atS))} UTC${size}`,
        46,
        dashOf(0),
      ),
      ...keyLine("waiting to be processed or sent", 65, dashOf(1)),
      ...keyLine("Under a clear sky. The window runs twice: data left at its end is still there in the second window.", 84),
    ],
    grid: { ...plot, outerBoundsMode: "none" },
    xAxis: { ...valueAxis(`Hours from ${secondText(instantText(flow.fromMs))} UTC`, [0, hours], hourStep(hours)), nameGap: 30 },
    yAxis: { ...valueAxis(`Data [${unit.name}]`, [0, Math.max(step, Math.ceil(most / step) * step)], step), nameGap: 48 },
    series: [
      {
        ...curve(flow.disk, unit.bytes, 0),
        areaStyle: { color: paleGrey },
        markLine: marks(flow.horizonS, isShown ? disk.bytes / unit.bytes : undefined),
      },
      curve(flow.backlog, unit.bytes, 1),
    ],
  };
  return drawSvg(option, { name, width, height: plot.top + plot.height + 52 });
}

/** Returns the hours between ticks: at most nine intervals. */
function hourStep(hours: number): number {
  return [1, 2, 3, 6, 12, 24, 48, 120].find((step) => hours / step <= 9) ?? 240;
}

function unitOf(bytes: number): { readonly name: string; readonly bytes: number } {
  if (bytes >= 1e12) return { name: "TB", bytes: 1e12 };
  return bytes >= 1e9 ? { name: "GB", bytes: 1e9 } : { name: "MB", bytes: 1e6 };
}

function curve({ timesS, bytes }: LevelCurve, unit: number, index: number): LineSeriesOption {
  return {
    type: "line",
    symbol: "none",
    silent: true,
    lineStyle: { color: ink, width: 1.5, type: dashOf(index) },
    data: Array.from(timesS, (timeS, i) => [timeS / secondsPerHour, (bytes[i] as number) / unit]),
  };
}

/** Returns the marks of the second window and of the size of the disk. */
function marks(horizonS: number, disk: number | undefined): NonNullable<LineSeriesOption["markLine"]> {
  const style = { color: ink, width: 1, type: "dotted" as const };
  return {
    silent: true,
    symbol: "none",
    data: compact([
      { xAxis: horizonS / secondsPerHour, lineStyle: style, label: { ...label, position: "end" as const, formatter: "second window" } },
      disk !== undefined && {
        yAxis: disk,
        lineStyle: { ...style, type: "solid" as const },
        label: { ...label, position: "insideStartTop" as const, formatter: "size of the disk" },
      },
    ]),
  };
}
