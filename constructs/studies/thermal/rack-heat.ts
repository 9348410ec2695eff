import { directCurrentPower } from "../../engineering/electrical/direct-current-power";
import type { AirInletLimits } from "../design/air-inlet";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** A rack's power behind its supplies, which its healthy state fixes (docs/physics/operating-point.md, IT heat). */
export interface RackHeat {
  readonly id: string;
  readonly inletW: number; // [W]
  readonly directCurrentW: number; // [W]
  readonly captureRatio: number; // [-]
  /** Loss of its supplies, if no electrical tree counts it. */
  readonly uncountedSupplyLossW: number; // [W]
}

export function rackHeats(node: NodeSnapshot): readonly RackHeat[] {
  const inTree = new Map(node.network?.flatMap((part) => (part.kind === "it" ? [[part.id, part.directCurrentW] as const] : [])));
  const suppliesOf = new Map(node.demands.map(({ id, supplies }) => [id, supplies]));
  return node.racks.map(({ id, inletW, captureRatio }) => {
    const counted = inTree.get(id);
    const supplies = suppliesOf.get(id);
    const directCurrentW = counted ?? (supplies && !node.network ? directCurrentPower(inletW, [{ ...supplies, share: 1 }]) : inletW);
    return { id, inletW, directCurrentW, captureRatio, uncountedSupplyLossW: node.network ? 0 : inletW - directCurrentW };
  });
}

/** Returns the heat of one rack in a scenario; 0 if no feed supplies it. */
export function rackState({ id, inletW, directCurrentW, captureRatio, uncountedSupplyLossW }: RackHeat, served: boolean): RackState {
  if (!served) return { id, inletW: 0, directCurrentW: 0, capturedW: 0, toAirW: 0, served };
  return {
    id,
    inletW,
    directCurrentW,
    capturedW: captureRatio * directCurrentW,
    toAirW: (1 - captureRatio) * directCurrentW + uncountedSupplyLossW,
    served,
  };
}

/** IT heat of one rack. */
export interface RackState {
  /** Id of the device or part. */
  readonly id: string;
  /** Power at the inlets of the rack. */
  readonly inletW: number; // [W]
  /** Power behind its supplies. */
  readonly directCurrentW: number; // [W]
  /** Heat that the coolant removes. */
  readonly capturedW: number; // [W]
  /** Heat that goes to the air. */
  readonly toAirW: number; // [W]
  /** Whether the rack has power. */
  readonly served: boolean;
  /** Inlet air that its air class allows; undefined without a class. */
  readonly airInlet?: AirInletLimits;
}
