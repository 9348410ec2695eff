import type { EdgeNodeStackProps, ImmersionProps } from "cdktf-edge-node";
import { smallPoint } from "cdktf-edge-node/testing";
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
  const tank = {
    rack: "rack-1",
    kind,
    temperatureC,
    approachK: temperatureC - 40,
    source: smallSource,
    ...(limitC === undefined ? {} : { limitC }),
  };
  return { point: smallPoint({ tanks: [tank] }) };
}
