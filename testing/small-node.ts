import { deepFreeze } from "../constructs/props/deep-freeze";
import type { NodeSnapshot } from "../constructs/studies/snapshot/snapshot";
import { type Changes, changed } from "./changes";
import { smallBattery } from "./small-battery";
import { smallCooling, smallCoolingDemands } from "./small-cooling";
import { smallNetwork, smallRackDemand, smallReceiver } from "./small-network";
import { smallRack } from "./small-rack";
import { smallService } from "./small-service";
import { smallSite } from "./small-site";
import { smallSource } from "./small-source";

/**
 * Makes a small node as a rule receives it, with changes: one rack, one dry cooler, one CDU, one air conditioner, one feed with breakers and a PDU, one rectifier
 * plant with a battery, one container. Every rule of the library passes on it or is excused. Its numbers are round and of no real part.
 *
 * ```ts
 * smallNode({ racks: [smallRack({ maximumSupplyC: 40 })], cooling: { room: { heater: undefined } } });
 * ```
 */
export function smallNode(changes: Changes<NodeSnapshot> = {}): NodeSnapshot {
  return deepFreeze(changed(small, changes));
}

const demands = [smallRackDemand, ...smallCoolingDemands, smallReceiver];

const small: NodeSnapshot = {
  name: "small-node",
  site: smallSite,
  racks: [smallRack()],
  cooling: smallCooling,
  demands,
  network: smallNetwork,
  places: [],
  batteries: [smallBattery()],
  gensets: [],
  photovoltaics: [],
  feeds: ["a"],
  devices: [
    { id: "rack-1", kind: "rack", module: "compute" },
    ...smallCoolingDemands.map(({ id }) => ({ id, kind: id.replace(/-\d+$/, ""), module: "cooling" })),
    { id: "cdu-1", kind: "cdu", module: "cooling" },
    { id: "board-a", kind: "board", module: "power" },
    { id: "battery-1", kind: "battery", module: "power" },
    { id: "receiver-1", kind: "receiver", module: "downlink" },
  ],
  monitored: [],
  services: [smallService()],
  workloads: [],
  hosts: [],
  dataRateBitPerS: 100_000_000,
  receivers: [{ id: "receiver-1", antenna: "antenna-1", dataRateBitPerS: 100_000_000 }],
  stated: [{ path: "small-node", source: smallSource }],
  products: [],
};
