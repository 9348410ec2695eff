import { coolingProps } from "../../facts/cooling/cooling";
import type { ElectricalNode } from "../../facts/power/electrical";
import { mapValues } from "../../plain/map-values";
import { tryById } from "../../props/by-id";
import { deviceOf } from "../network/cords";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Paths of the props that state for which supply devices are built, by their kind. */
const ofDevices: Readonly<Record<string, string>> = {
  rack: "compute.racks[].supplies",
  ...mapValues(coolingProps, (prop) => `cooling.${prop}`),
  "rear-door": "cooling.rearDoors[].fans",
  "facility-pump": "cooling.facilityLoop.pumps",
  "secondary-pump": "cooling.secondaryLoop.pumps",
  heater: "cooling.room.builtFor.heater",
  lights: "cooling.room.builtFor.lights",
  controls: "cooling.room.builtFor.controls",
  antenna: "downlink.antennas[]",
  receiver: "downlink.receivers[]",
};

const ofParts: Readonly<Record<string, string>> = {
  it: "compute.racks[].supplies",
  ups: "power.ups[]",
  "rectifier-plant": "power.rectifierPlants[]",
  "battery-inverter": "power.batteryInverters[]",
  transformer: "power.feeds[].transformer",
  pdu: "power.boards[].circuits[].pdu",
  "transfer-switch": "power.boards[].transferSwitch",
};

/** Returns the path of the object that states for which supply a part is built, such as `power.ups[]`. */
export function builtForPath(part: ElectricalNode, { devices }: Pick<NodeSnapshot, "devices">): string {
  if (part.kind === "transfer-switch" && part.static) return "power.staticTransferSwitches[]";
  return ofParts[part.kind] ?? ofDevices[tryById(devices, deviceOf(part))?.kind ?? ""] ?? "";
}

/** Returns the path of the prop that states for which voltage a part is built. */
export function inputVoltagePath(part: ElectricalNode, node: Pick<NodeSnapshot, "devices">): string {
  const own = part.kind === "ups" ? "input" : part.kind === "rectifier-plant" ? "runningRange" : "inputVoltage";
  return `${builtForPath(part, node)}.${own}`;
}

/** Returns the paths of the props to state so that the voltage of a part is known: that prop, and what its object requires where the design has none. */
export function inputVoltagePaths(part: ElectricalNode, node: Pick<NodeSnapshot, "devices">): readonly string[] {
  const isAbsent = part.kind === "transfer-switch" && part.ratedA === undefined;
  return [...(isAbsent ? ["rating", "source"].map((prop) => `${builtForPath(part, node)}.${prop}`) : []), inputVoltagePath(part, node)];
}
