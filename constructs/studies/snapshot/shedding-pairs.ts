import type { HostFacts } from "../../facts/compute/host";
import type { RackFacts } from "../../facts/compute/rack";
import type { NodeFacts, OrchestrationFacts, SheddingFacts, TelemetryFacts } from "../../facts/node-facts";
import { pairOfHost, pairOn } from "../../orchestration/shedding.facts";
import { pairName, sheddingNames } from "../../orchestration/shedding.props";
import { compact } from "../../plain/compact";
import { listIds } from "../../plain/list-ids";
import { tryById } from "../../props/by-id";
import { nameList } from "../../props/problems/name-list";
import type { PropsProblem } from "../../props/problems/props-error";
import type { PortProps } from "../../services/port";
import type { ServiceFacts } from "../../services/service-facts";
import type { Site } from "../../site";
import { shedderPort } from "../../site-programs/program-text";
import { programs } from "../../telemetry/programs";
import { type PlacedFacts, placedFacts, reachedAt } from "../placement/placed-facts";
import { switchedWorkloads } from "./switched-services";

/**
 * Places a node with the programs that shed: one pair on a node with one engine; on a node with several hosts, a pair on each that runs what it may stop. The memory
 * of a pair may move such a workload to another host, which then gets a pair too. Without those programs nothing changes.
 */
export function placedWithShedding(facts: NodeFacts, site: Site): PlacedFacts {
  const marked = withSwitched(facts, site);
  if (!marked) return placedFacts(facts);
  const hosts = marked.compute?.hosts ?? [];
  if (hosts.length < 2) return placedFacts(withPairs(marked, [pairOn(marked.orchestration.shedding, hosts[0] ?? {})]));
  const store = storeOf(marked.telemetry, hosts);
  const paired = new Set<string>();
  for (let placed = placedFacts(marked); ; ) {
    const running = hosts.filter(({ id }) => placed.services.some(({ switched, host }) => switched && host === id));
    if (running.every(({ id }) => paired.has(id))) return placed;
    for (const { id } of running) paired.add(id);
    const pairs = hosts
      .filter(({ id }) => paired.has(id))
      .map((host) => pairOfHost(marked.orchestration.shedding, host, host.id === store?.host ? undefined : store));
    placed = placedFacts(withPairs(marked, pairs));
  }
}

/** Facts of a node that sheds. */
type SheddingNode = NodeFacts & {
  readonly telemetry: TelemetryFacts;
  readonly orchestration: OrchestrationFacts & { readonly shedding: SheddingFacts };
};

/** Marks what the programs that shed may stop; undefined if no program sheds. */
function withSwitched({ orchestration, telemetry, ...others }: NodeFacts, { promises }: Site): SheddingNode | undefined {
  if (!orchestration?.shedding || !telemetry || promises.sheddingDownTo === undefined) return undefined;
  const { shedding } = orchestration;
  const switched = new Set(listIds(switchedWorkloads(orchestration, promises.sheddingDownTo)));
  const services = orchestration.services.map((service) => (switched.has(service.id) ? { ...service, switched: true as const } : service));
  return { ...others, telemetry, orchestration: { ...orchestration, shedding, services } };
}

/** Lets the telemetry run pairs, and sample each: on its own host by name, elsewhere at the published port. */
function withPairs(facts: SheddingNode, pairs: readonly (readonly ServiceFacts[])[]): NodeFacts {
  const { telemetry, compute } = facts;
  const services = pairs.flat();
  const deciders = services.filter(({ engineSocket }) => engineSocket === undefined);
  const elsewhere = deciders.flatMap(({ id, ports: [port], host }) => {
    const address = reachedAt(publishedAt(port), compute?.hosts ?? [], host);
    return address === undefined ? [] : [[`${id}:${shedderPort}`, address] as const];
  });
  return {
    ...facts,
    telemetry: {
      ...telemetry,
      services: [...telemetry.services, ...services],
      programs: [...telemetry.programs, ...deciders.map(({ id }) => `${id}:${shedderPort}`)],
      ...(elsewhere.length > 0 && { elsewhere: Object.fromEntries(elsewhere) }),
    },
  };
}

/** Returns the store of the telemetry with its host; undefined if the telemetry has none. */
function storeOf({ services }: Pick<TelemetryFacts, "services">, hosts: readonly HostFacts[]): ServiceFacts | undefined {
  const store = tryById(services, programs.store.id);
  return store && { host: hosts[0]?.id ?? "", ...store };
}

/** Returns the address at which other hosts reach the store, as host:port. Undefined if they cannot reach it. */
export function remoteStore({ services }: Pick<TelemetryFacts, "services">, hosts: readonly HostFacts[]): string | undefined {
  const { ports = [], host } = storeOf({ services }, hosts) ?? {};
  const port = ports.find(({ container, protocol = "tcp" }) => container === programs.store.port && protocol === "tcp");
  return reachedAt(publishedAt(port), hosts, host);
}

function publishedAt(port: PortProps | undefined) {
  return port && { address: port.address, port: port.host };
}

/** Finds pairs and telemetry on different hosts that do not reach each other, and a rack that is shed with the telemetry. */
export function pairProblems({ telemetry, orchestration, compute }: NodeFacts, site: Site): PropsProblem[] {
  const { hosts = [], racks = [] } = compute ?? {};
  const store = telemetry && storeOf(telemetry, hosts);
  if (!store || !orchestration?.shedding) return [];
  const host = hosts.find(({ id }) => id === store.host);
  return [...farProblems(telemetry, store, orchestration, hosts), ...(host ? shedHostProblems(host, racks, site) : [])];
}

function farProblems(
  telemetry: TelemetryFacts,
  store: ServiceFacts,
  { services }: OrchestrationFacts,
  hosts: readonly HostFacts[],
): PropsProblem[] {
  const isReached = remoteStore(telemetry, hosts) !== undefined;
  const isOpen = store.loosened.plainText !== undefined;
  const path = "orchestration.shedding";
  return pairsAway(telemetry, hosts).flatMap(({ host: { id, networkAddress } }) => {
    const names = nameList(listIds(services.filter(({ switched, host }) => switched && host === id)));
    const there = `${id} (${names})`;
    const orElse = `or run ${names} on ${store.host}`;
    return compact([
      (!isReached || !isOpen) && {
        path,
        message: `must reach the telemetry store on ${store.host} from ${there} but cannot: ${compact([
          !isReached && `publish port ${programs.store.port} of the store in telemetry.store.ports, on the networkAddress of ${store.host}`,
          !isOpen && "say in telemetry.store.loosened.plainText why samples may cross the network in the clear",
          orElse,
        ]).join("; ")}`,
      },
      networkAddress === undefined && {
        path,
        message: `must be reached from ${store.host} at port ${shedderPort} of ${there} but ${id} has no networkAddress: state it, ${orElse}`,
      },
    ]);
  });
}

/** Finds a rack that is shed with the host of the telemetry: nothing would bring workloads back. A pair of another host goes and comes back with its rack. */
function shedHostProblems(
  host: HostFacts,
  racks: readonly RackFacts[],
  { promises: { sheddingDownTo = Number.POSITIVE_INFINITY } }: Site,
): PropsProblem[] {
  return racks.flatMap(({ id, shedPriority = 0 }, i) => {
    if (host.rack !== id || shedPriority < sheddingDownTo) return [];
    return [
      {
        path: `compute.racks[${i}].sheddable`,
        message: `must not be true because its host ${host.id} runs the telemetry, which would go with the rack, and without it nothing comes back: leave it out, or give the host to another rack`,
      },
    ];
  });
}

/** Lists the pairs on other hosts than that of the store, by their program that decides. */
export function pairsAway(
  { services }: Pick<TelemetryFacts, "services">,
  hosts: readonly HostFacts[],
): readonly { readonly program: string; readonly host: HostFacts }[] {
  return hosts
    .map((host) => ({ program: pairName(sheddingNames.decides, host.id), host }))
    .filter(({ program }) => tryById(services, program) !== undefined);
}
