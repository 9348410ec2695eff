import type { NetworkLimit } from "../network/limits/network-limit";
import type { NetworkRecord } from "../network/record";
import type { SupplyQuality } from "../network/supply-quality";
import type { Turned } from "../network/turning";
import type { BatteryState } from "./battery-state";
import type { GensetState } from "./genset-state";

/** Place of the design in one scenario. */
export interface PlaceState {
  /** Name in errors and reports. */
  readonly name: string;
  /** Temperature there. */
  readonly temperatureC: number; // [°C]
  /** Electrical losses at the place. They do not heat the room. */
  readonly lossW: number; // [W]
}

/** Electrical side of an operating point. Powers are those of the whole node, and are not meaningful where the outcome is unknown. */
export interface ElectricalState {
  /** Whether the electrical side could be solved. */
  readonly outcome: "solved" | "unknown";
  /** Reason why a value is unknown or accepted. */
  readonly reason?: string;
  /** Power into the node: from sources, plus discharge of batteries, minus their charge. */
  readonly nodePowerW: number; // [W]
  /** IT power at its inlets. */
  readonly itW: number; // [W]
  /** Electrical losses that heat the room. */
  readonly lossInsideW: number; // [W]
  /** Electrical losses outdoors, and at places of the design. */
  readonly lossOutsideW: number; // [W]
  /** The places of the design; undefined if it has none. */
  readonly places?: readonly PlaceState[] | undefined;
  /** Part of both losses that occurs in power supplies, which counts as IT power too. */
  readonly supplyLossW: number; // [W]
  /** Power that buses of rectifier plants and UPS need beyond the power through their inputs. */
  readonly missingW: number; // [W]
  /** Loads without power that no other unit replaces. */
  readonly unserved: readonly {
    /** Id of the device or part. */
    readonly id: string;
    /** Whether it may be without power. */
    readonly sheddable: boolean;
    /** Active power. */
    readonly powerW: number; // [W]
  }[];
  /** Ids of transfer switches on their other input, UPS on battery, and plants whose bus has the voltage of its battery. */
  readonly turned: readonly string[];
  /** Batteries on powered buses, with their energy. */
  readonly batteries: readonly BatteryState[];
  /** Batteries from the loss of the grid until gensets run; empty if no gensets replace the grid. A battery is missing if its network has no solution. */
  readonly bridging: readonly BatteryState[];
  /** Limits of battery inverters until gensets run; undefined without battery inverters. */
  readonly bridgingLimits?: readonly NetworkLimit[];
  /** Gensets; empty while the grid is live. */
  readonly gensets: readonly GensetState[];
  /** All limits of the network with their values, computed when first read. */
  readonly limits: readonly NetworkLimit[];
  /** Currents by phase and voltage drops, computed when first read. */
  readonly quality: SupplyQuality;
  /** Returns the parts that add up to a limit's value. */
  contributorsOf(limit: NetworkLimit): readonly { readonly name: string; readonly value: number }[];
  /** Every node of the network, phase by phase; undefined without power. */
  record(): NetworkRecord | undefined;
}

/**
 * Returns the electrical side of a point whose power is unknown. Devices without a feed have no power, whatever the others draw. Powers are those of the
 * devices that are known to draw.
 */
export function unknownState(state: ElectricalState, reason: string): ElectricalState {
  const { nodePowerW, itW, lossInsideW, lossOutsideW, supplyLossW, missingW, unserved } = state;
  return {
    outcome: "unknown",
    reason,
    nodePowerW,
    itW,
    lossInsideW,
    lossOutsideW,
    supplyLossW,
    missingW,
    unserved,
    turned: [],
    batteries: [],
    bridging: [],
    gensets: [],
    limits: [],
    quality: { phases: [], drops: [] },
    contributorsOf: () => [],
    record: () => undefined,
  };
}

/** The electrical side of one scenario, driven by the fixed-point loop: set powers, advance, read what changed. */
export interface ElectricalRun {
  /** Ids of devices without a live feed. */
  readonly dead: ReadonlySet<string>;
  setPower(device: string, watts: number): void;
  /** Makes one pass and returns the largest relative change of a voltage. */
  advance(insideC: number, outsideC: number): number;
  /** Returns the losses inside at the last pass [W]. */
  lossInsideW(): number;
  /** Returns the reason why the network has no solution; undefined if it has one. */
  collapse(): string | undefined;
  /**
   * Returns the elements that change their mode at the last pass, in addition to the changed ones: a static transfer switch, a UPS below its window, a plant
   * whose units are too weak.
   */
  turning(): readonly Turned[];
  state(insideC: number, outsideC: number): ElectricalState;
}
