import { type EdgeNodeStackProps, isoContainer } from "cdktf-edge-node";
import { smallPoint } from "cdktf-edge-node/testing";
import type { EnclosureState } from "../../../../../constructs/studies/design/enclosure";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { smallSource } from "../../../../../testing/small-source";
import { variant } from "../../node-variants";

const frame = { width: "0.6 m", depth: "1.2 m", height: "2.1 m", mass: "900 kg" } as const;
const aisles = {
  equipmentMass: "4 t",
  lining: "0.06 m",
  frontAisle: "0.6 m",
  rearAisle: "0.4 m",
  otherLength: "4 m",
  overhead: "0.3 m",
} as const;

/** The 30 kW node in a 40 ft high cube, each rack of 900 kg on 0.6 m. */
export function enclosedSite(rack: object = {}, enclosure: object = {}): EdgeNodeStackProps {
  return variant({
    compute: { racks: compute30kW.racks.map((one) => ({ ...one, frame: { ...frame, ...rack } })) },
    cooling: { ...cooling30kW, room: { ...cooling30kW.room, enclosure: { ...isoContainer("40 ft high-cube"), ...aisles, ...enclosure } } },
  });
}

/** The same node, whose racks say nothing of their size. */
export const unframedSite = (): EdgeNodeStackProps => ({ ...enclosedSite(), compute: compute30kW });

/** The small node in a container where one amount has a value against 10. */
export function atAmount(which: "space" | "mass" | "floor", value: number) {
  const amount = {
    name: which === "space" ? "length" : which === "floor" ? "rack-1" : "mass",
    value,
    limit: 10,
    parts: [{ name: "all", value }],
  };
  const none = { unframed: [], space: [], floor: [], source: smallSource };
  const enclosure: EnclosureState = { ...none, ...(which === "mass" ? { mass: amount } : { [which]: [amount] }) };
  return { point: smallPoint({ enclosure }) };
}

/** The small node in a container, where nobody knows the size of its rack. */
export const unframed = { point: smallPoint({ enclosure: { unframed: ["rack-1"], space: [], floor: [], source: smallSource } }) };
