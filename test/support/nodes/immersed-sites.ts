import type { EdgeNodeStackProps, ImmersionProps } from "cdktf-edge-node";
import { smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import type { TankFacts } from "../../../constructs/facts/compute/immersion";
import type { TankState } from "../../../constructs/studies/cooling-parts/states/tanks";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { smallSource } from "../../../testing/small-source";
import { immersedRack } from "../props/immersed";
import { mildSite, variant, withRacks } from "./node-variants";

/** The 30 kW node with a rack of 10 kW in a tank in the place of its first rack. */
export function immersedSite(immersion: ImmersionProps, elevationM?: number): EdgeNodeStackProps {
  const { supplies } = compute30kW.racks[0];
  const node = variant(withRacks({ ...immersedRack(immersion), supplies }, compute30kW.racks[1]));
  return elevationM === undefined ? node : { ...node, site: { ...mildSite, position: { ...mildSite.position, elevationM } } };
}

/** The small node with a tank, whose supply is 40 °C. */
export function atTank(kind: TankState["kind"], temperatureC: number, limitC?: number) {
  const approachK = temperatureC - 40;
  const state = { rack: "rack-1", kind, temperatureC, approachK, source: smallSource, ...(limitC !== undefined && { limitC }) };
  return { node: smallNode({ racks: [smallRack({ tank: tankOf(kind, approachK) })] }), point: smallPoint({ tanks: [state] }) };
}

function tankOf(kind: TankState["kind"], approachK: number): TankFacts {
  const shared = { approachK, heatW: 10_000, source: smallSource };
  if (kind === "single-phase") return { ...shared, kind, maximumBathC: 45 };
  return { ...shared, kind, fluid: "fluoroketone", boilingPointC: 49, pfas: true };
}
