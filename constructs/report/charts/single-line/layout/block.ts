import type { SingleLinePart } from "../model/single-line-part";
import type { Sheet } from "./sheet";

/** A part with all that hangs below it, on the vertical axis of its box. */
export interface Block {
  readonly left: number; // [px] of the axis
  readonly right: number; // [px]
  readonly height: number; // [px]
  /** @param bottom down to where wires to shared parts go */
  place(sheet: Sheet, axis: number, top: number, bottom: number): void;
}

/** What stands below a busbar: a string, or without a part a wire that goes on to one that several feeders share. */
export interface Hanging {
  readonly block: Block;
  readonly part?: SingleLinePart;
}

/** Between blocks side by side. */
export const blockGap = 4; // [px]
/** From a box down to the next. */
export const drop = 7; // [px]

/** How wide blocks side by side are. */
export function widthOf(hanging: readonly Hanging[]): number {
  return hanging.reduce((sum, { block }) => sum + block.left + block.right + blockGap, -blockGap);
}

/** In lines that are no wider than that, each filled before the next. */
export function packed<One extends Hanging>(hanging: readonly One[], widest: number): One[][] {
  const lines: One[][] = [];
  for (const one of hanging) {
    const line = lines.at(-1);
    if (line && widthOf([...line, one]) <= widest) line.push(one);
    else lines.push([one]);
  }
  return lines;
}
