import type { NodePass } from "../../../studies/passes/node-passes";
import { ink } from "../drawing/print-style";
import { element, rounded, type SvgElement } from "../drawing/svg-element";
import { kindStyles, type PassKind } from "./pass-kinds";
import { fitted, textSize, words } from "./sky-text";
import type { TimelineDay, TimelineRow } from "./timeline-rows";

/** Least width and height, so that every pass is visible. */
const thinnest = 0.5; // [px]
const lowest = 2; // [px]

export const barStyle = kindStyles.contact;

/** Most width of the name of a row. */
export const mostNameWidth = 180; // [px]

/** Position of a row of a day. */
interface RowPlace {
  readonly left: number; // [px] of its bars
  readonly y: number; // [px] upper edge
  readonly rowHeight: number; // [px]
  readonly pixelsPerMs: number;
}

interface Bars {
  readonly satellite: string;
  readonly kind: PassKind | undefined;
  readonly paths: readonly string[];
}

export function rowName({ antenna, satellite }: TimelineRow): string {
  return satellite === undefined ? antenna : `${antenna} · ${satellite}`;
}

/**
 * Draws a row of a day: its name, its line, and a path of bars for each satellite.
 *
 * @param kindOf kind of a pass, each kind is a path of its own. @default not known
 */
export function rowOf(row: TimelineRow, day: TimelineDay, place: RowPlace, kindOf?: (pass: NodePass) => PassKind): SvgElement[] {
  const { left, y, rowHeight, pixelsPerMs } = place;
  const base = y + rowHeight - 1;
  const bars = new Map<string, Bars>();
  for (const pass of row.passes) {
    const path = barOf(pass, day, place);
    if (path === undefined) continue;
    const { satellite } = pass;
    const kind = kindOf?.(pass);
    const key = `${satellite} ${kind}`;
    bars.set(key, { satellite, kind, paths: [...(bars.get(key)?.paths ?? []), path] });
  }
  return [
    words(fitted(rowName(row), mostNameWidth), left - 6, base - Math.max(0, rowHeight - 10) / 2, {
      "text-anchor": "end",
      "font-size": Math.min(textSize, Math.max(8, rowHeight)),
    }),
    element("path", {
      d: `M${left} ${rounded(base)}H${rounded(left + (day.toMs - day.fromMs) * pixelsPerMs)}`,
      stroke: ink,
      "stroke-width": 0.4,
    }),
    ...[...bars.values()].map(({ satellite, kind, paths }) =>
      element("path", {
        "data-antenna": row.antenna,
        "data-satellite": satellite,
        ...(kind === undefined ? barStyle : { "data-kind": kind, ...kindStyles[kind] }),
        d: paths.join(""),
      }),
    ),
  ];
}

/** Returns undefined for a pass of another day. */
function barOf(
  { aosMs, losMs, maximumElevationDegrees }: NodePass,
  day: TimelineDay,
  { left, y, rowHeight, pixelsPerMs }: RowPlace,
): string | undefined {
  const [from, to] = [Math.max(aosMs, day.fromMs), Math.min(losMs, day.toMs)];
  if (!(to > from)) return undefined;
  const height = rounded(barHeight(maximumElevationDegrees, rowHeight));
  const barWidth = rounded(Math.max(thinnest, (to - from) * pixelsPerMs));
  const base = y + rowHeight - 1;
  return `M${rounded(left + (from - day.fromMs) * pixelsPerMs)} ${rounded(base - height)}h${barWidth}v${height}h-${barWidth}z`;
}

/** Returns the height of the bar of an elevation [px]. */
export function barHeight(elevationDegrees: number, rowHeight: number): number {
  return lowest + (Math.max(0, elevationDegrees) / 90) * (rowHeight - 2 - lowest);
}
