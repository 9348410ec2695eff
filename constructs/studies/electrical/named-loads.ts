import { listIds } from "../../plain/list-ids";
import { rememberedOf } from "../../props/remembered";
import { shed } from "../scenarios/shedding";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { devicesOnUps } from "./on-ups";

/** The loads of a promise on batteries, and the batteries that feed them. */
interface NamedLoads {
  /** Ids of devices; for a host, its rack. Devices that the site's promise sheds are not included. */
  readonly devices: ReadonlySet<string>;
  /** Ids of the batteries that feed one of them. */
  readonly batteries: ReadonlySet<string>;
  /** Whether a load must have power: for all IT, the loads that are not sheddable; otherwise the loads that the site names. */
  readonly asks: (load: { readonly id: string; readonly sheddable: boolean }) => boolean;
}

/** Returns the loads that the site promises to supply from batteries; undefined if it names none, because then batteries supply all. */
export const namedLoads = rememberedOf((node: NodeSnapshot): NamedLoads | undefined => {
  const { racks, receivers, hosts, network = [], batteries, site } = node;
  const { batteryLoads, sheddingDownTo } = site.promises;
  if (batteryLoads === undefined) return undefined;
  const rackOf = new Map(hosts.map(({ id, rack }) => [id, rack]));
  const named = batteryLoads === "it" ? listIds([...racks, ...receivers]) : batteryLoads.map((id) => rackOf.get(id) ?? id);
  const gone = new Set(sheddingDownTo === undefined ? [] : listIds(shed(node).shed));
  const devices = new Set(named.filter((id) => !gone.has(id)));
  const feeding = batteries.filter((battery) => [...devicesOnUps(network, [battery])].some((id) => devices.has(id)));
  return {
    devices,
    batteries: new Set(listIds(feeding)),
    asks: ({ id, sheddable }) => devices.has(id) && !(sheddable && batteryLoads === "it"),
  };
});
