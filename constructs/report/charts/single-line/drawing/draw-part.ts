import { compact } from "../../../../plain/compact";
import { grey, ink, paper } from "../../drawing/print-style";
import { element, rounded, type SvgElement, textLine } from "../../drawing/svg-element";
import { type BoxContent, boxPadding, boxWidth, lineHeight } from "../layout/part-box";
import { letterPx } from "../layout/part-text";
import type { PlacedBox, WireState } from "../layout/sheet";
import { loadShare } from "../model/part-load";
import { loadBand } from "./load-band";
import { partSymbols, symbolPx } from "./part-symbol";

/** Id of the pattern of striped bars. */
export const stripesId = "stripes";

const barLeft = symbolPx + 3; // [px]
const barWidth = 23; // [px]
const barHeight = 6.5; // [px]

/** Draws the box of a part with its name, load and bar, and below it those of its power supplies. */
export function drawPart({ x, y, box }: PlacedBox): SvgElement {
  let top = box.own.height;
  const supplies = box.supplies.map((supply) => {
    const drawn = drawContent(supply, top);
    top += supply.height;
    return drawn;
  });
  const isOver = [box.own, ...box.supplies].some((one) => isOverloaded(one));
  return element(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    element("rect", { width: boxWidth, height: box.height, fill: paper, ...frameOf(box.own.part.state, isOver) }),
    drawContent(box.own, 0),
    ...supplies,
  );
}

function isOverloaded({ part: { load, state } }: BoxContent): boolean {
  const share = load && state === "live" ? loadShare(load) : undefined;
  return share !== undefined && loadBand(share).isOver;
}

function frameOf(state: BoxContent["part"]["state"], isOver: boolean): Record<string, string | number> {
  if (state === "dark" || state === "lost") return { stroke: grey, "stroke-width": 0.8, "stroke-dasharray": "2 2" };
  if (state === "standby") return { stroke: ink, "stroke-width": 0.7, "stroke-dasharray": "5 2" };
  return { stroke: ink, "stroke-width": isOver ? 2.4 : 0.7 };
}

/** Draws name and values, and in the last line the symbol with the bar. Without a bar, the symbol is before the first value. */
function drawContent({ part, text }: BoxContent, top: number): SvgElement {
  const baseLine = (line: number) => top + boxPadding + letterPx - 1.2 + line * lineHeight;
  const words = (one: string, x: number, line: number, isBold = false) => textLine(one, letterPx, { x, y: baseLine(line) }, isBold);
  const { name, values, share } = text;
  const last = name.length + values.length;
  const hasBar = share !== undefined;
  return element(
    "g",
    { "data-part": part.id, "data-state": part.state, ...((part.state === "dark" || part.state === "lost") && { fill: "#666" }) },
    ...titleOf(part, text.fullName),
    ...(top > 0 ? [element("path", { d: `M0 ${top}H${boxWidth}`, stroke: ink, "stroke-width": 0.4 })] : []),
    ...name.map((one, i) => words(one, 2, i, true)),
    ...values.map((one, i) => words(one, hasBar ? 2 : barLeft, name.length + i)),
    symbolOf(part.kind, baseLine(hasBar ? last : name.length)),
    ...(hasBar ? [...bar(part, baseLine(last)), words(shareWords(share, part.load?.pole), barLeft + barWidth + 2, last)] : []),
  );
}

function shareWords(share: string, pole: string | undefined): string {
  return pole === undefined || pole === "DC" ? share : `${share} ${pole}`;
}

function symbolOf(kind: BoxContent["part"]["kind"], baseLine: number): SvgElement {
  const y = baseLine - symbolPx + 1.8;
  return element("path", {
    d: partSymbols[kind].path,
    transform: `translate(2 ${rounded(y)}) scale(0.9)`,
    fill: "none",
    stroke: ink,
    "stroke-width": 0.9,
  });
}

function bar({ load }: BoxContent["part"], baseLine: number): SvgElement[] {
  const share = load && loadShare(load);
  const frame = { x: barLeft, y: baseLine - barHeight + 0.4, height: barHeight };
  const outline = element("rect", { ...frame, width: barWidth, fill: "none", stroke: ink, "stroke-width": 0.5 });
  if (share === undefined) return [outline];
  const { fill, isStriped } = loadBand(load?.isHeld ? 0 : share);
  const filled = { ...frame, width: barWidth * Math.min(1, share) };
  return compact([
    element("rect", { ...filled, fill, "data-bar": "" }),
    isStriped && element("rect", { ...filled, fill: `url(#${stripesId})` }),
    outline,
  ]);
}

/** Returns the title with the whole name and the reason, for readers on a screen. */
function titleOf({ load }: BoxContent["part"], fullName: string | undefined): SvgElement[] {
  const words = compact([fullName, load?.reason]);
  return words.length > 0 ? [element("title", {}, words.join(": "))] : [];
}

export function wireStyle(state: WireState, isBar: boolean): Readonly<Record<string, string | number>> {
  if (state === "used") return { stroke: ink, "stroke-width": isBar ? 3 : 1.2 };
  if (state === "open") return { stroke: ink, "stroke-width": 0.8, "stroke-dasharray": "6 3" };
  return { stroke: grey, "stroke-width": isBar ? 2 : 1, "stroke-dasharray": "1.5 2" };
}
