import type { ElectricalNode } from "../../../../facts/power/electrical";
import type { PartLoad } from "./part-load";

/** The kind of a part: a node of the electrical tree, a bank of a PDU, a genset or a battery. */
type DiagramPartKind = ElectricalNode["kind"] | "pdu-bank" | "genset" | "battery";

/** The state of a part: powered, without a powered feeder, lost in the scenario, or ready but not running. */
export type PartState = "live" | "dark" | "lost" | "standby";

/** A part from which another can draw power. */
export interface Feeder {
  readonly id: string;
  /** The part draws from it in this scenario. */
  readonly isUsed: boolean;
}

/** A power supply inside an IT device, on its own feeder. */
interface PartSupply {
  readonly id: string;
  readonly state: PartState;
  readonly load?: PartLoad;
}

/** One device of a single-line diagram. */
export interface SingleLinePart {
  readonly id: string;
  readonly kind: DiagramPartKind;
  readonly state: PartState;
  /** For IT devices: one for each supply, in its order. */
  readonly feeders: readonly Feeder[];
  readonly supplies: readonly PartSupply[];
  /** The converter of a battery, beside which it is drawn. */
  readonly beside?: string;
  /** Missing where it carries nothing or its load is unknown. */
  readonly load?: PartLoad;
  /** A word on its operation. */
  readonly note?: string;
}
