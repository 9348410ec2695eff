import { counted } from "../../../plain/counted";
import { grey, ink, paleGrey } from "../drawing/print-style";
import { element, rounded, type SvgElement } from "../drawing/svg-element";
import { fitted, words } from "./sky-text";

/** The margin of a link over one pass, at 5° or more. */
export interface MarginLine {
  readonly antenna: string;
  readonly aos: string;
  readonly places: readonly { readonly afterS: number; readonly clearDb: number; readonly atShareDb: number }[]; // [s] after AOS, [dB]
}

/** The panel of one link. */
export interface MarginPanel {
  readonly link: string;
  readonly requiredDb: number; // [dB]
  readonly percentOfYear: number; // [%]
  readonly lines: readonly MarginLine[];
  /** Number of passes, drawn or not. */
  readonly passCount: number;
}

/** Height of a panel [px]. */
export const marginPanelHeight = 236;

const plot = { left: 52, right: 684, top: 24, bottom: 194 } as const; // [px] in its panel

/** Steps of the axes that are easy to read. */
const stepsDb = [1, 2, 5, 10, 20, 50];
const stepsMin = [1, 2, 5, 10, 20, 60, 120, 360, 1440, 10_080];

const mostSteps = 8;

/** Scales of a panel: numbers to pixels. */
interface Scales {
  readonly highestDb: number; // [dB]
  readonly lowestDb: number; // [dB]
  readonly longestMin: number; // [min]
  x(minutes: number): number;
  y(db: number): number;
}

/** Draws one link: its margin over the minutes of each pass. @param y upper edge [px] */
export function drawnPanel(panel: MarginPanel, y: number): SvgElement[] {
  const { link, lines, passCount, percentOfYear, requiredDb } = panel;
  const scales = scalesOf(panel, y);
  const count = counted(passCount, "pass", "passes");
  const said = lines.length < passCount ? `${lines.length} of ${count}` : count;
  return [
    words(fitted(link, 380, 12, true), 8, y + 12, { "font-size": 12, "font-weight": "bold" }),
    words(`${said}, ${percentOfYear} % of the year`, plot.right, y + 12, { "text-anchor": "end" }),
    ...axes(scales, y),
    ...lines.flatMap((line) => [
      pathOf(line, link, "clear", scales, { stroke: grey, "stroke-width": 0.7 }),
      pathOf(line, link, "at-share", scales, { stroke: ink, "stroke-width": 1.1 }),
    ]),
    element("path", {
      "data-part": "required",
      d: `M${plot.left} ${rounded(scales.y(requiredDb))}H${plot.right}`,
      stroke: ink,
      "stroke-width": 0.9,
      "stroke-dasharray": "5 3",
    }),
  ];
}

function scalesOf({ lines, requiredDb }: MarginPanel, y: number): Scales {
  const places = lines.flatMap((line) => line.places);
  const most = places.reduce((greatest, { clearDb }) => Math.max(greatest, clearDb), Math.max(0, requiredDb));
  const least = places.reduce((smallest, { atShareDb }) => Math.min(smallest, atShareDb), Math.min(0, requiredDb));
  const stepDb = stepOf(stepsDb, most - least);
  const highestDb = Math.ceil(most / stepDb) * stepDb;
  const lowestDb = Math.floor(least / stepDb) * stepDb;
  const longestMin = places.reduce((longest, { afterS }) => Math.max(longest, afterS / 60), 0);
  return {
    highestDb,
    lowestDb,
    longestMin,
    x: (minutes) => plot.left + ((plot.right - plot.left) * minutes) / longestMin,
    y: (db) => y + plot.top + ((plot.bottom - plot.top) * (highestDb - db)) / (highestDb - lowestDb),
  };
}

function stepOf(steps: readonly number[], span: number): number {
  return steps.find((step) => span <= step * mostSteps) ?? Math.ceil(span / mostSteps);
}

/** Draws lines at whole decibels and minutes, with their numbers. */
function axes({ highestDb, lowestDb, longestMin, x, y }: Scales, top: number): SvgElement[] {
  const stepDb = stepOf(stepsDb, highestDb - lowestDb);
  const stepMin = stepOf(stepsMin, longestMin);
  const levels = Array.from({ length: Math.round((highestDb - lowestDb) / stepDb) + 1 }, (_, i) => lowestDb + i * stepDb);
  const minutes = Array.from({ length: Math.floor(longestMin / stepMin) + 1 }, (_, i) => i * stepMin);
  const line = (d: string, isZero = false) => element("path", { d, stroke: isZero ? grey : paleGrey, "stroke-width": 0.6 });
  return [
    ...levels.flatMap((db) => [
      line(`M${plot.left} ${rounded(y(db))}H${plot.right}`, db === 0),
      words(`${db} dB`.replace("-", "−"), plot.left - 6, y(db) + 3.5, { "text-anchor": "end" }),
    ]),
    ...minutes.flatMap((minute) => [
      line(`M${rounded(x(minute))} ${top + plot.top}V${top + plot.bottom}`),
      words(`${minute} min`, x(minute), top + plot.bottom + 14, { "text-anchor": "middle" }),
    ]),
    words("after AOS", plot.right, top + plot.bottom + 27, { "text-anchor": "end" }),
  ];
}

function pathOf(
  { antenna, aos, places }: MarginLine,
  link: string,
  sky: "clear" | "at-share",
  { x, y }: Scales,
  style: Readonly<Record<string, string | number>>,
): SvgElement {
  const d = places
    .map(
      ({ afterS, clearDb, atShareDb }, i) =>
        `${i === 0 ? "M" : "L"}${rounded(x(afterS / 60))} ${rounded(y(sky === "clear" ? clearDb : atShareDb))}`,
    )
    .join("");
  return element("path", { "data-link": link, "data-antenna": antenna, "data-aos": aos, "data-sky": sky, d, fill: "none", ...style });
}
