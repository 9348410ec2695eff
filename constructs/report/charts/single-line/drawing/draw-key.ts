import { compact } from "../../../../plain/compact";
import { textWidth } from "../../drawing/draw-svg";
import { ink } from "../../drawing/print-style";
import { element, rounded, type SvgElement, textLine } from "../../drawing/svg-element";
import type { BoxContent } from "../layout/part-box";
import { letterPx } from "../layout/part-text";
import { stripesId, wireStyle } from "./draw-part";
import { loadBands } from "./load-band";
import { partSymbols, symbolPx } from "./part-symbol";

const rowHeight = 12; // [px]

export const keyHeight = 4 * rowHeight + 4; // [px]

interface Entry {
  readonly words: string;
  readonly sampleWidth: number; // [px]
  sample(): SvgElement[];
}

const barWidth = 26; // [px]

const bars = loadBands.map(
  ({ words, fill, isStriped, isOver }): Entry => ({
    words,
    sampleWidth: barWidth,
    sample: () => {
      const frame = { y: -6.5, width: barWidth, height: 7 };
      return compact([
        element("rect", { ...frame, fill }),
        isStriped && element("rect", { ...frame, fill: `url(#${stripesId})` }),
        element("rect", { ...frame, fill: "none", stroke: ink, "stroke-width": isOver ? 2.4 : 0.5 }),
      ]);
    },
  }),
);

const wires = (
  [
    ["used", "feeds"],
    ["open", "on standby"],
    ["dark", "without voltage (wires that cross are not joined)"],
  ] as const
).map(
  ([state, words]): Entry => ({
    words,
    sampleWidth: barWidth,
    sample: () => [element("path", { d: `M0 -3H${barWidth}`, ...wireStyle(state, false) })],
  }),
);

/** Draws the key of bars, wires and the symbols that are used. */
export function drawKey(kinds: ReadonlySet<BoxContent["part"]["kind"]>): SvgElement[] {
  const symbols = Object.entries(partSymbols)
    .filter(([kind]) => (kinds as ReadonlySet<string>).has(kind))
    .map(
      ([, { word, path }]): Entry => ({
        words: word,
        sampleWidth: symbolPx,
        sample: () => [element("path", { d: path, transform: "translate(0 -8)", fill: "none", stroke: ink, "stroke-width": 0.9 })],
      }),
    );
  return [
    ...row("Bars: load as a share of the limit in this scenario:", bars, 0),
    ...row("Wires:", wires, 1),
    ...row("Parts:", symbols, 2),
    words(
      "Limit of a breaker: rated current times factors of temperature, neighbours and altitude. After the per cent: the conductor with most current, N is the neutral. Devices and cables without a rating show only their load. A charger limits its battery: the bar stays pale.",
      0,
      3,
    ),
  ];
}

function row(title: string, entries: readonly Entry[], line: number): SvgElement[] {
  let x = textWidth(title, letterPx) + 8;
  const drawn = entries.flatMap((entry) => {
    const at = x;
    x += entry.sampleWidth + 4 + textWidth(entry.words, letterPx) + 12;
    const y = line * rowHeight + letterPx;
    return [
      element("g", { transform: `translate(${rounded(at)} ${y})` }, ...entry.sample()),
      words(entry.words, at + entry.sampleWidth + 4, line),
    ];
  });
  return [words(title, 0, line), ...drawn];
}

function words(text: string, x: number, line: number): SvgElement {
  return textLine(text, letterPx, { x, y: line * rowHeight + letterPx });
}
