import type { SingleLinePart } from "../model/single-line-part";
import type { Sheet } from "./sheet";

/** A part with everything below it, placed on the vertical axis of its box. */
export interface Block {
  readonly left: number; // [px] of the axis
  readonly right: number; // [px]
  readonly height: number; // [px]
  /** Places the block. @param bottom lower end of wires that lead to shared parts */
  place(sheet: Sheet, axis: number, top: number, bottom: number): void;
}

/** An item below a busbar: a string, or, without a part, a wire to a part that several feeders share. */
export interface Hanging {
  readonly block: Block;
  readonly part?: SingleLinePart;
}

/** Gap between neighbouring blocks. */
export const blockGap = 4; // [px]
/** Vertical gap between boxes. */
export const drop = 7; // [px]

export function widthOf(hanging: readonly Hanging[]): number {
  return hanging.reduce((sum, { block }) => sum + block.left + block.right + blockGap, -blockGap);
}

/** Packs items into lines of at most this width, each filled before the next. */
export function packed<One extends Hanging>(hanging: readonly One[], widest: number): One[][] {
  const lines: One[][] = [];
  for (const one of hanging) {
    const line = lines.at(-1);
    if (line && widthOf([...line, one]) <= widest) line.push(one);
    else lines.push([one]);
  }
  return lines;
}
