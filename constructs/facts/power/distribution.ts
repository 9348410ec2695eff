import type { Connection, ElectricalNode } from "./electrical";
import type { PlaceFacts } from "./place";

/** A place in the distribution where a device can hang. */
export interface OutletFacts {
  /** Id of the device it serves. */
  readonly device: string;
  /** Name of the circuit, and of the bank of its PDU behind a slash. */
  readonly circuit: string;
  /** The electrical node that the device draws from. */
  readonly parent: string;
  readonly connection: Connection;
  /** Share of the device's power while every feed lives; without it the outlets of a device share evenly. */
  readonly share?: number; // [-]
  /** NEC: what hangs there is on for less than three hours at a time. */
  readonly nonContinuous?: true;
}

/** What the power module tells the solver: the tree from the sources down to the outlets, without the devices. */
export interface DistributionFacts {
  readonly nodes: readonly ElectricalNode[];
  readonly outlets: readonly OutletFacts[];
  readonly feeds: readonly string[];
  /** Places of the design beside the room and outdoors. */
  readonly places: readonly PlaceFacts[];
}
