import { listIds } from "../../plain/list-ids";
import { rememberedOf } from "../../props/remembered";
import { shed } from "../scenarios/shedding";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { devicesOnUps } from "./on-ups";

/** What a promise on batteries names, and what feeds it. */
export interface NamedLoads {
  /** Ids of devices; of a host its rack. What the site's promise sheds is not among them. */
  readonly devices: ReadonlySet<string>;
  /** Ids of the batteries that feed one of them. */
  readonly batteries: ReadonlySet<string>;
  /** Must a load have power? Of all IT not what may be without it; what the site names by its own name. */
  readonly asks: (load: { readonly id: string; readonly sheddable: boolean }) => boolean;
}

/** The loads that the site promises to carry on batteries; undefined where it names none, for then batteries carry all. */
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
