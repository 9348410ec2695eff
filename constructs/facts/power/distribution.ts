import type { Connection, ElectricalNode } from "./electrical";
import type { PlaceFacts } from "./place";

/** A point in the distribution to which a device can connect. */
export interface OutletFacts {
  readonly device: string;
  /** Name of the circuit; with a bank of its PDU, a slash and the bank. */
  readonly circuit: string;
  /** The electrical node that the device draws from. */
  readonly parent: string;
  readonly connection: Connection;
  /** Share of the device's power while every feed is live. Without it, the outlets of a device share evenly. */
  readonly share?: number; // [-]
  /** NEC: its loads are on for less than three hours at a time. */
  readonly nonContinuous?: true;
}

/** The input of the solver from the power module: the tree from the sources to the outlets, without the devices. */
export interface DistributionFacts {
  readonly nodes: readonly ElectricalNode[];
  readonly outlets: readonly OutletFacts[];
  readonly feeds: readonly string[];
  /** Places of the design other than the room and outdoors. */
  readonly places: readonly PlaceFacts[];
}
