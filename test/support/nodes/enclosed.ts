import { type EdgeNodeStackProps, isoContainer } from "cdktf-edge-node";
import { smallNode, smallRack } from "cdktf-edge-node/testing";
import type { EnclosureFacts } from "../../../constructs/facts/cooling/enclosure";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { smallSource } from "../../../testing/small-source";
import { variant } from "./node-variants";

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
  const own = (kind: typeof which) => (which === kind ? value : 5);
  const frame = { widthM: 1, depthM: 1, heightM: 2, massKg: which === "floor" ? value : 1 };
  const enclosure: EnclosureFacts = {
    innerM: { length: 10, width: 10, height: 10 },
    outerM: { length: 10.2, width: 10.2, height: 10.2 },
    otherLengthM: own("space") - frame.widthM,
    ...{ frontAisleM: 1, rearAisleM: 1, overheadM: 1 },
    ...{ tareKg: own("mass") - frame.massKg, equipmentKg: 0, maximumGrossKg: 10 },
    floorKgPerM: 10,
    source: smallSource,
  };
  return { node: smallNode({ racks: [smallRack({ frame })], cooling: { room: { enclosure } } }) };
}

/** The small node in a container, where nobody knows the size of its rack. */
export const unframed = { node: smallNode({ cooling: atAmount("mass", 5).node.cooling, racks: [smallRack()] }) };
