import { ink, textStyle } from "../../drawing/print-style";
import { element, rounded, type SvgElement, svgFile } from "../../drawing/svg-element";
import { layOut } from "../layout/lay-out";
import { letterPx } from "../layout/part-text";
import type { Wire } from "../layout/sheet";
import type { SingleLine } from "../model/single-line";
import { drawHead } from "./draw-head";
import { drawKey, keyHeight } from "./draw-key";
import { drawPart, stripesId, wireStyle } from "./draw-part";

/** Width of A4 on its side without margins of 10 mm, at 96 px an inch. */
const pageWidth = 1047; // [px]
const side = 6; // [px]

/** Draws a single-line diagram as SVG: sources at the top, loads at the bottom, each part with its load. */
export function singleLineDiagram(line: SingleLine): string {
  const { left, right, height, boxes, wires } = layOut(line, pageWidth - 2 * side);
  const width = Math.max(pageWidth, right - left + 2 * side);
  const moved = side - left + Math.max(0, (pageWidth - 2 * side - (right - left)) / 2);
  const kinds = new Set(boxes.flatMap(({ box: { own, supplies } }) => [own, ...supplies].map(({ part }) => part.kind)));
  const name = `${line.site}: single-line diagram in ${line.scenario}`;
  const { elements: headLines, height: headHeight } = drawHead(line, width - 2 * side);
  const keyTop = headHeight + height + 7;
  return svgFile(
    { name, width, height: keyTop + keyHeight },
    [
      stripes,
      element("g", { transform: `translate(${side} 0)` }, ...headLines),
      element("g", { transform: `translate(${rounded(moved)} ${headHeight})` }, ...wires.map(drawWire), ...boxes.map(drawPart)),
      element("g", { transform: `translate(${side} ${rounded(keyTop)})` }, ...drawKey(kinds)),
    ],
    { "font-family": textStyle.fontFamily, "font-size": `${letterPx}`, fill: ink },
  );
}

const stripes = element(
  "defs",
  {},
  element(
    "pattern",
    { id: stripesId, width: 3, height: 3, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    element("rect", { width: 1, height: 3, fill: ink }),
  ),
);

function drawWire({ points, state, isBar }: Wire): SvgElement {
  const [first, ...others] = points;
  const d = `M${rounded(first?.x ?? 0)} ${rounded(first?.y ?? 0)}${others.map(({ x, y }) => `L${rounded(x)} ${rounded(y)}`).join("")}`;
  return element("path", { d, fill: "none", "data-wire": state, ...wireStyle(state, isBar) });
}
