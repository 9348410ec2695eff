import { smallNode, smallPoint } from "cdktf-edge-node/testing";
import type { RackFacts } from "../../../constructs/facts/compute/rack";
import { airInletLimits } from "../../../constructs/studies/design/air-inlet";
import type { OperatingPoint } from "../../../constructs/studies/operating-point/operating-point";
import type { Changes } from "../../../testing/changes";
import type { RuleCase } from "../../../testing/rule-cases";
import { smallRack } from "../../../testing/small-rack";

/** The small node with a rack of class A2, 10 to 35 °C, whose inlet has that temperature. */
export function atClass({ inletC, ...changes }: { readonly inletC: number | undefined } & Changes<OperatingPoint>): RuleCase {
  const rack = smallPoint().racks.map((one) => ({ ...one, airInlet: airInletLimits(smallRack({ airClass: "A2" }), 0) ?? fallen() }));
  const inletAir =
    inletC === undefined
      ? { temperatureC: undefined, parts: [], reason: "heat stays in the room" }
      : { temperatureC: inletC, parts: [{ name: "supply air", value: inletC }] };
  return { point: smallPoint({ racks: rack, room: { inletAir }, ...changes }) };
}

/** The small node with a rack that gives no air class, with changes. */
export function withoutClass(changes: Changes<RackFacts>): RuleCase {
  const node = smallNode({ racks: [smallRack({ airClass: undefined, ...changes })] });
  return { node, point: smallPoint({ racks: smallPoint().racks.map(({ airInlet: _, ...one }) => one) }) };
}

function fallen(): never {
  throw new Error("A rack of class A2 must have limits at sea level");
}
