import type { SingleLinePart } from "../model/single-line-part";
import type { PartBox } from "./part-box";

/** A place on the sheet, from its upper left corner. */
export interface Point {
  readonly x: number; // [px]
  readonly y: number; // [px]
}

/** A box at its upper left corner. */
export interface PlacedBox extends Point {
  readonly box: PartBox;
}

/** Current flows, may flow when something is switched, or cannot. */
export type WireState = "used" | "open" | "dark";

/** Of a wire at the foot of a part. */
export function ownState({ state }: SingleLinePart): WireState {
  if (state === "live") return "used";
  return state === "standby" ? "open" : "dark";
}

/** A wire, or a busbar, which is thicker. */
export interface Wire {
  readonly points: readonly Point[];
  readonly state: WireState;
  readonly isBar: boolean;
}

/** Where a wire to a part that several feeders share leaves its feeder's string. */
export interface Exit {
  readonly from: string;
  readonly to: string;
  /** Which of the feeders of `to` it is. */
  readonly place: number;
  readonly start: Point;
}

/** What is drawn, in the order of its placing. */
export class Sheet {
  readonly boxes: PlacedBox[] = [];
  readonly wires: Wire[] = [];
  readonly exits: Exit[] = [];

  vertical({ x, state }: { readonly x: number; readonly state: WireState }, from: number, to: number): void {
    const points = [from, to].map((y) => ({ x, y }));
    this.wires.push({ points, state, isBar: false });
  }

  horizontal({ y, ...wire }: { readonly y: number; readonly state: WireState; readonly isBar: boolean }, from: number, to: number): void {
    const points = [from, to].map((x) => ({ x, y }));
    this.wires.push({ points, ...wire });
  }
}
