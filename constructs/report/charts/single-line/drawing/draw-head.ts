import { compact } from "../../../../plain/compact";
import { counted } from "../../../../plain/counted";
import { quantityText } from "../../../writing/quantity-text";
import { shortened, textWidth } from "../../drawing/draw-svg";
import { type SvgElement, textLine } from "../../drawing/svg-element";
import { loadShareText } from "../layout/part-text";
import { loadShare } from "../model/part-load";
import type { SingleLine } from "../model/single-line";
import { tightestPart } from "../model/worst-single-line";

const titlePx = 14;
const textPx = 10;
const lineHeight = 13; // [px]
/** Most width of a name within a sentence. */
const nameWidth = 300; // [px]

/** Draws the head: the scenario, why it is drawn, and its tightest part. */
export function drawHead(line: SingleLine, width: number): { readonly elements: readonly SvgElement[]; readonly height: number } {
  const { site, scenario } = line;
  const fits = (size: number, room: number) => (text: string) => textWidth(text, size, size === titlePx) <= room;
  const title = `${site}: single-line diagram in ${scenario}`;
  const lines = wrapped(sentences(line, fits(textPx, nameWidth)), fits(textPx, width));
  return {
    elements: [
      textLine(shortened(title, fits(titlePx, width)), titlePx, { y: 16 }, true),
      ...lines.map((text, i) => textLine(text, textPx, { y: 16 + (i + 1) * lineHeight })),
    ],
    height: 16 + lines.length * lineHeight + 8,
  };
}

function sentences(line: SingleLine, fits: (name: string) => boolean): string[] {
  const { isWorst, outdoorC, insideC, places = [], unserved, notDrawn } = line;
  const short = (name: string) => shortened(name, fits);
  const tightest = tightestPart(line);
  return compact([
    isWorst && "The worst scenario that the site promises to survive.",
    tightest && `Tightest: ${short(tightest.id)}, ${loadWords(tightest.load)}.`,
    `Outdoor air ${quantityText(outdoorC, "°C")}${insideC === undefined ? "" : `, room ${quantityText(insideC, "°C")}`}.`,
    ...places.map(({ name, temperatureC }) => `Place ${short(name)} ${quantityText(temperatureC, "°C")}.`),
    unserved.length > 0 && `${counted(unserved.length, "load that must not be shed is", "loads that must not be shed are")} not powered.`,
    notDrawn.length > 0 && `Not drawn, because it counts only in the year: ${short(notDrawn.join(", "))}.`,
  ]);
}

function loadWords(load: NonNullable<ReturnType<typeof tightestPart>>["load"]): string {
  return `${quantityText(load.value, load.unit)} of ${quantityText(load.limit, load.unit)}, ${loadShareText(loadShare(load) ?? 0)}`;
}

/** Fills lines with whole sentences. */
function wrapped(all: readonly string[], fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  for (const sentence of all) {
    const joined = `${lines.at(-1) ?? ""} ${sentence}`.trim();
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(sentence);
  }
  return lines;
}
