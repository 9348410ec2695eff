import type { BatteryFacts } from "../../facts/power/battery";
import type { ElectricalNode } from "../../facts/power/electrical";
import { indexById } from "../../plain/list-ids";
import { remembered } from "../../props/remembered";
import { deviceOf } from "../network/cords";
import { parentsOf } from "../network/order-nodes";

/** Returns the devices that stay on when every source is lost: a converter with one of these batteries on its bus feeds them. */
export function devicesOnUps(
  network: readonly ElectricalNode[],
  batteries: readonly Pick<BatteryFacts, "converter">[],
): ReadonlySet<string> {
  const byId = indexById(network);
  const backed = new Set(batteries.map(({ converter }) => converter));
  const isBacked: (id: string) => boolean = remembered((id) => {
    const node = byId.get(id);
    return node !== undefined && (backed.has(id) || parentsOf(node).some(isBacked));
  });
  return new Set(network.filter(({ id }) => isBacked(id)).map(deviceOf));
}
