import type { HostFacts } from "../../facts/compute/host";
import type { RackFacts } from "../../facts/compute/rack";
import type { BrokerReach, NodeFacts, RequestedWorkload, WorkloadFacts } from "../../facts/node-facts";
import { defined } from "../../plain/defined";
import { indexById } from "../../plain/list-ids";
import { isAnyAddress } from "../../services/ip-address";
import { brokerVariable, isGivenByNumber } from "../../services/needs";
import type { ServiceFacts } from "../../services/service-facts";
import type { PlacedNode } from "./lost-hosts";
import { type Amounts, cores, type HostCapacity, memory, type PlacedItem, place } from "./placement";

/** The facts of a node with a host for each service, and with a rack and a share for each workload. */
export interface PlacedFacts {
  /** The facts without services and workloads that did not fit. */
  readonly facts: NodeFacts;
  readonly workloads: readonly WorkloadFacts[];
  readonly services: readonly ServiceFacts[];
  /** Their placement; undefined for a node without hosts, which runs on one engine. */
  readonly placement?: PlacedNode;
}

const bytesPerMiB = 1024 * 1024;

/**
 * Places the services and workloads of the modules. The result depends only on facts and not on a scenario: racks have their stated power at every climate
 * point.
 *
 * @validity all names exist; `placementProblems` finds the others
 */
export function placedFacts(facts: NodeFacts): PlacedFacts {
  const { compute, telemetry, orchestration } = facts;
  const { hosts = [], racks = [] } = compute ?? {};
  const placement = placementOf(hosts, racks, facts);
  const hostOf = (id: string) => placement?.placed.hostOf.get(id);
  const rackOf = new Map(hosts.map(({ id, rack }) => [id, rack]));
  const isThere = ({ id }: { readonly id: string }) => !placement || placement.placed.hostOf.has(id);
  const workloads = (orchestration?.workloads ?? [])
    .filter(isThere)
    .flatMap((asked) => workloadFacts(asked, racks, rackOf.get(hostOf(asked.id) ?? "")));
  const onHost = (service: ServiceFacts): ServiceFacts => {
    const { host: _, ...rest } = service;
    const host = hostOf(service.id);
    return host === undefined ? rest : { ...rest, host };
  };
  const asked = indexById(orchestration?.workloads ?? []);
  const reach = orchestration?.broker;
  const running = (orchestration?.services ?? []).filter(isThere).map((service) => {
    const workload = asked.get(service.id);
    const placed = onHost(service);
    return workload ? withRack(withBroker(placed, workload, reach, hosts, hostOf(reach?.service ?? "")), workload, rackOf) : placed;
  });
  const watching = (telemetry?.services ?? []).map(onHost);
  const numbered = withAcceleratorNumbers(running, hosts);
  return {
    facts: {
      ...facts,
      ...(telemetry && { telemetry: { ...telemetry, services: watching } }),
      ...(orchestration && { orchestration: { ...orchestration, services: numbered } }),
    },
    workloads,
    services: [...watching, ...numbered],
    ...defined({ placement }),
  };
}

function placementOf(
  hosts: readonly HostFacts[],
  racks: readonly RackFacts[],
  { telemetry, orchestration }: NodeFacts,
): PlacedNode | undefined {
  const [first, ...others] = hosts;
  if (!first) return undefined;
  const { workloads = [], services = [], placed = {} } = orchestration ?? {};
  const asked = indexById(workloads);
  const freeW = new Map(racks.map(({ id, inletW, idleW }) => [id, inletW - idleW]));
  const onlyHost = (rack: string | undefined) => (others.length === 0 && rack !== undefined && rack !== first.rack ? first.id : undefined);
  const items = [...(telemetry?.services ?? []), ...services].map((service): PlacedItem => {
    const { id, host } = service;
    const workload = asked.get(id);
    const fixed = host ?? (workload ? onlyHost(workload.rack) : first.id);
    return defined({
      id,
      replicaOf: workload?.replicaOf,
      priority: workload?.priority ?? 0,
      needs: { [memory]: service.memoryMiB * bytesPerMiB, [cores]: service.cores ?? 0, ...byKind(service.accelerators) },
      powerW: workload ? powerOf(workload, freeW) : 0,
      rack: workload?.rack,
      host: fixed,
      before: placed[id],
    });
  });
  const rooms = hosts.map(
    (host): HostCapacity => ({
      id: host.id,
      rack: host.rack,
      has: { [memory]: host.memoryMiB * bytesPerMiB, [cores]: host.cores, ...byKind(host.accelerators) },
    }),
  );
  return { rooms, freeW, items, placed: place(rooms, freeW, items) };
}

/** Numbers the accelerators of each service. Those of a host are numbered in declared order of their kinds, and assigned in the order of services. */
function withAcceleratorNumbers(services: readonly ServiceFacts[], hosts: readonly HostFacts[]): readonly ServiceFacts[] {
  const free = new Map(hosts.map(({ id, accelerators }) => [id, numbersByKind(accelerators)]));
  return services.map((service) => {
    const ofHost = free.get(service.host ?? "");
    const numbers = Object.entries(service.accelerators ?? {}).flatMap(([kind, count]) => ofHost?.get(kind)?.splice(0, count) ?? []);
    return numbers.length > 0 ? { ...service, acceleratorNumbers: numbers.sort((one, other) => one - other) } : service;
  });
}

function numbersByKind(accelerators: HostFacts["accelerators"]): Map<string, number[]> {
  const kinds = Object.entries(accelerators).filter(([kind]) => isGivenByNumber(kind));
  let next = 0;
  return new Map(kinds.map(([kind, count]) => [kind, Array.from({ length: count }, () => next++)]));
}

/** Returns accelerators as amounts. No kind of accelerator has the name of memory or cores. */
function byKind(accelerators: Readonly<Record<string, number>> = {}): Amounts {
  return Object.fromEntries(Object.entries(accelerators).map(([kind, count]) => [`accelerator ${kind}`, count]));
}

function powerOf({ takes, rack }: RequestedWorkload, freeW: ReadonlyMap<string, number>): number {
  return "powerW" in takes ? takes.powerW : takes.share * (freeW.get(rack ?? "") ?? 0);
}

/** Makes a workload a part of its rack. Without a rack it runs nowhere. */
function workloadFacts(
  { id, rack: fixed, priority, sheddable, takes, processing }: RequestedWorkload,
  racks: readonly RackFacts[],
  placedIn: string | undefined,
): WorkloadFacts[] {
  const rack = fixed ?? placedIn;
  if (rack === undefined) return [];
  if (processing) return [{ id, rack, priority, sheddable, shareOfRackPower: 0, processing }];
  const { inletW = 0, idleW = 0 } = racks.find((one) => one.id === rack) ?? {};
  const above = inletW - idleW;
  const shareOfRackPower = "share" in takes ? takes.share : above > 0 ? takes.powerW / above : 0;
  return [{ id, rack, priority, sheddable, shareOfRackPower }];
}

/** Adds the label by which a person who sheds load finds the containers of a rack. */
function withRack(service: ServiceFacts, { rack }: RequestedWorkload, rackOf: ReadonlyMap<string, string>): ServiceFacts {
  const placedIn = rackOf.get(service.host ?? "");
  if (rack !== undefined || placedIn === undefined) return service;
  return { ...service, labels: { ...service.labels, "edge-node.rack": placedIn } };
}

function withBroker(
  service: ServiceFacts,
  { usesBroker }: RequestedWorkload,
  reach: BrokerReach | undefined,
  hosts: readonly HostFacts[],
  brokerHost: string | undefined,
): ServiceFacts {
  if (!usesBroker || !reach) return service;
  const address = service.host === brokerHost ? `${reach.service}:${reach.port}` : reachedAt(reach.published, hosts, brokerHost);
  return { ...service, environment: { ...service.environment, [brokerVariable]: `${reach.tls ? "tls" : "nats"}://${address}` } };
}

/**
 * Returns the address at which other hosts reach a published port of a service, as host:port: the network address of its host, if it is published there. Undefined
 * if they cannot reach it.
 */
export function reachedAt(
  published: BrokerReach["published"],
  hosts: readonly HostFacts[],
  serviceHost: string | undefined,
): string | undefined {
  if (!published) return undefined;
  const address = hosts.find(({ id }) => id === serviceHost)?.networkAddress;
  if (address === undefined || !(isAnyAddress(published.address) || published.address === address)) return undefined;
  return `${address.includes(":") ? `[${address}]` : address}:${published.port}`;
}
