import type { SingleLinePart } from "../model/single-line-part";
import type { PartBox } from "./part-box";

export interface Point {
  readonly x: number; // [px]
  readonly y: number; // [px]
}

/** A box, positioned by its upper left corner. */
export interface PlacedBox extends Point {
  readonly box: PartBox;
}

/** The state of a wire: current flows, could flow after a switching, or cannot flow. */
export type WireState = "used" | "open" | "dark";

/** Returns the state of the wire below a part. */
export function ownState({ state }: SingleLinePart): WireState {
  if (state === "live") return "used";
  return state === "standby" ? "open" : "dark";
}

export interface Wire {
  readonly points: readonly Point[];
  readonly state: WireState;
  readonly isBar: boolean;
}

/** The point where a wire to a shared part leaves the string of its feeder. */
export interface Exit {
  readonly from: string;
  readonly to: string;
  /** Index among the feeders of `to`. */
  readonly place: number;
  readonly start: Point;
}

/** The placed items of a drawing, in order. */
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
