import type { SkyFacts } from "../../../facts/downlink/sky";
import { counted } from "../../../plain/counted";
import { instantText } from "../../../props/instant-text";
import type { PlannedContacts } from "../../../studies/contacts/planned-contacts";
import type { NodePass, NodePasses } from "../../../studies/passes/node-passes";
import { secondText } from "../../writing/time-text";
import { textWidth } from "../drawing/draw-svg";
import { ink, paleGrey, textStyle } from "../drawing/print-style";
import { element, rounded, type SvgElement, svgFile } from "../drawing/svg-element";
import { clockTicks } from "./clock-ticks";
import { kindStyles, kindTexts, type PassKind, passKinds } from "./pass-kinds";
import { drawSkyHead, skyWindowText, textSize, words } from "./sky-text";
import { barHeight, barStyle, mostNameWidth, rowName, rowOf } from "./timeline-bars";
import { dayMs, type TimelineDay, type TimelineRows, timelineRows } from "./timeline-rows";

const width = 1047; // [px] A4 on its side without margins of 10 mm, at 96 px an inch
/** Widths of the names of days and rows. */
const dayRoom = 112; // [px]
const leastNameWidth = 60; // [px]
const right = 24; // [px]
const top = 62; // [px]
const betweenDays = 8; // [px]
/** Height that all rows share, within the limits of a row. */
const sharedHeight = 560; // [px]
const rowHeights = { least: 7, most: 24 }; // [px]
const keyElevations = [0, 30, 60, 90]; // [°]

/** The layout of a timeline. */
interface Laid extends TimelineRows {
  readonly left: number; // [px] of the bars
  readonly rowHeight: number; // [px]
  readonly pixelsPerMs: number;
  /** Kind of a pass, where it is drawn. */
  readonly kindOf?: (pass: NodePass) => PassKind;
}

/**
 * Draws the passes of each antenna: bars from AOS to LOS, whose height is the greatest elevation,
 * in a line of rows for each day.
 *
 * @param plan tells which passes are received. @default not drawn
 */
export function passTimeline(site: string, sky: SkyFacts, passes: NodePasses, plan?: PlannedContacts): string {
  const found = timelineRows(sky, passes);
  const lines = found.rows.length * found.days.length;
  const rowHeight = Math.min(rowHeights.most, Math.max(rowHeights.least, Math.floor(sharedHeight / lines)));
  const spanMs = Math.min(dayMs, passes.toMs - passes.fromMs);
  const widest = Math.max(leastNameWidth, ...found.rows.map((row) => textWidth(rowName(row), textSize)));
  const left = dayRoom + Math.min(mostNameWidth, widest);
  const laid: Laid = { ...found, left, rowHeight, pixelsPerMs: (width - left - right) / spanMs, ...(plan && { kindOf: passKinds(plan) }) };
  const bottom = topOf(laid, laid.days.length) - betweenDays;
  const name = `${site}: passes of satellites over its antennas`;
  return svgFile(
    { name, width, height: bottom + (plan ? 80 : 62) },
    [
      ...head(name, passes, laid),
      ...grid(laid, passes.fromMs, spanMs, bottom),
      ...laid.days.flatMap((day, i) => dayOf(laid, day, i)),
      ...key(laid, bottom),
      ...(plan ? kindKey(laid.left, bottom + 66) : []),
    ],
    { "font-family": textStyle.fontFamily, "font-size": `${textSize}`, fill: ink },
  );
}

function topOf({ rows, rowHeight }: Laid, day: number): number {
  return top + day * (rows.length * rowHeight + betweenDays);
}

function head(name: string, found: NodePasses, { daysLeftOut }: Laid): SvgElement[] {
  const rest = daysLeftOut === 0 ? "" : `. The last ${daysLeftOut === 1 ? "day is" : `${daysLeftOut} days are`} not drawn`;
  return drawSkyHead(name, [`${counted(found.passes.length, "pass", "passes")}, ${skyWindowText(found)}${rest}.`], width, 6);
}

/** Draws hours above and below, with lines through all days. */
function grid({ left, pixelsPerMs }: Laid, fromMs: number, spanMs: number, bottom: number): SvgElement[] {
  return clockTicks(fromMs, spanMs).flatMap(({ afterMs, text: said }) => {
    const x = left + afterMs * pixelsPerMs;
    return [
      element("path", { d: `M${rounded(x)} ${top - 4}V${rounded(bottom + 4)}`, stroke: paleGrey, "stroke-width": 0.6 }),
      ...[top - 8, bottom + 15].map((y) => words(said, x, y, { "text-anchor": "middle" })),
    ];
  });
}

function dayOf(laid: Laid, day: TimelineDay, i: number): SvgElement[] {
  const { left, rows, rowHeight, pixelsPerMs, kindOf } = laid;
  const y = topOf(laid, i);
  const daySize = Math.min(textSize, rowHeight + 1);
  return [
    words(dayText(day), 6, y + rowHeight / 2 + 3.5, { "font-weight": "bold", "font-size": Math.max(8, daySize) }),
    ...rows.flatMap((row, k) => rowOf(row, day, { left, y: y + k * rowHeight, rowHeight, pixelsPerMs }, kindOf)),
  ];
}

/** Writes the day, with its time where it does not begin at midnight. */
function dayText({ fromMs }: TimelineDay): string {
  const [day = "", time = ""] = secondText(instantText(fromMs)).split(" ");
  return time === "00:00:00" ? day : `${day} ${time.endsWith(":00") ? time.slice(0, 5) : time}`;
}

/** Draws the key of heights and rows. */
function key({ left, rows, rowHeight }: Laid, bottom: number): SvgElement[] {
  const y = bottom + 48;
  const shared = rows.some(({ satellite, passes }) => satellite === undefined && passes.length > 0);
  const said = `Height of a bar: greatest elevation of the pass${shared ? ". An antenna has one row for all of its satellites, and bars overlap" : ""}`;
  const samples = keyElevations.flatMap((elevation, i) => {
    const height = barHeight(elevation, rowHeight);
    const x = left + i * 70;
    return [element("rect", { x, y: y - height, width: 12, height, ...barStyle }), words(`${elevation}°`, x + 17, y)];
  });
  return [...samples, words(said, left + keyElevations.length * 70, y)];
}

/** Draws the key of bars. */
function kindKey(left: number, y: number): SvgElement[] {
  return (Object.keys(kindStyles) as PassKind[]).flatMap((kind, i) => {
    const x = left + i * 210;
    return [element("rect", { x, y: y - 9, width: 12, height: 9, ...kindStyles[kind] }), words(kindTexts[kind], x + 17, y)];
  });
}
