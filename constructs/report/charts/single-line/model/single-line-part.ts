import type { ElectricalNode } from "../../../../facts/power/electrical";
import type { PartLoad } from "./part-load";

/** What a part of the diagram is: a node of the electrical tree, a bank of a PDU, or what stands beside the tree. */
export type DiagramPartKind = ElectricalNode["kind"] | "pdu-bank" | "genset" | "battery";

/** Live, without a living feed, itself gone in the scenario, or ready and not running. */
export type PartState = "live" | "dark" | "lost" | "standby";

/** What a part can draw from. */
export interface Feeder {
  readonly id: string;
  /** It draws from it in this scenario. */
  readonly isUsed: boolean;
}

/** A power supply inside an IT device, on its own feeder. */
export interface PartSupply {
  readonly id: string;
  readonly state: PartState;
  readonly load?: PartLoad;
}

/** One device of a single-line diagram. */
export interface SingleLinePart {
  readonly id: string;
  readonly kind: DiagramPartKind;
  readonly state: PartState;
  /** Of IT devices one for each supply, in its order. */
  readonly feeders: readonly Feeder[];
  readonly supplies: readonly PartSupply[];
  /** The converter that a battery stands beside. */
  readonly beside?: string;
  /** Missing where it carries nothing, and where nothing is known. */
  readonly load?: PartLoad;
  /** A word on what it does. */
  readonly note?: string;
}
