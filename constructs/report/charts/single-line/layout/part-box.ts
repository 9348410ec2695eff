import type { SingleLinePart } from "../model/single-line-part";
import { letterPx, type PartText, partText } from "./part-text";

export const boxWidth = 72; // [px]
/** Distance between lines of text. */
export const lineHeight = 9; // [px]
/** Space above the first line and below the last. */
export const boxPadding = 2; // [px]

/** The content of a box for a part, or for a power supply in it. */
export interface BoxContent {
  readonly part: Pick<SingleLinePart, "id" | "state" | "load" | "note"> & { readonly kind: SingleLinePart["kind"] | "supply" };
  readonly text: PartText;
  readonly height: number; // [px]
}

/** The content of a part, and of its power supplies below it. */
export interface PartBox {
  readonly own: BoxContent;
  readonly supplies: readonly BoxContent[];
  readonly height: number; // [px]
}

export function partBox(part: SingleLinePart): PartBox {
  const own = content(part);
  const supplies = part.supplies.map((supply) => content({ ...supply, kind: "supply" as const }));
  return { own, supplies, height: supplies.reduce((sum, { height }) => sum + height, own.height) };
}

function content(part: BoxContent["part"]): BoxContent {
  const text = partText(part);
  const lines = text.name.length + text.values.length + (text.share === undefined ? 0 : 1);
  return { part, text, height: 2 * boxPadding + lines * lineHeight - (lineHeight - letterPx) + 1 };
}
