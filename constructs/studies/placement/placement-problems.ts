import type { HostFacts } from "../../facts/compute/host";
import type { RackFacts } from "../../facts/compute/rack";
import type { NodeFacts, RequestedWorkload } from "../../facts/node-facts";
import { compact } from "../../plain/compact";
import { indexById, listIds } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { useOneOf } from "../../props/problems/closest";
import type { PropsProblem } from "../../props/problems/props-error";
import type { ServiceFacts } from "../../services/service-facts";
import { DataSize, Power } from "../../units";
import { type PlacedFacts, reachedAt } from "./placed-facts";

/** Returns the path of the props of a workload or service. */
export type PathOf = (id: string) => string;

/**
 * Lists the needs of a design that no host can meet, whatever else runs there.
 *
 * @param pathOf the workload of an id, or the module of another service
 */
export function placementProblems({ compute, telemetry, orchestration }: NodeFacts, pathOf: PathOf): PropsProblem[] {
  const { hosts = [], racks = [], leavingHosts = [] } = compute ?? {};
  const leaving = new Set(listIds(leavingHosts));
  const workloads = orchestration?.workloads ?? [];
  const services = indexById(orchestration?.services ?? []);
  const others = [...(telemetry?.services ?? []), ...(orchestration?.services ?? [])].filter(
    ({ id }) => !workloads.some((one) => one.id === id),
  );
  const ofWorkloads = workloads.flatMap((workload) => {
    const service = services.get(workload.id);
    if (!service) return [];
    const refuse = (prop: string, message: string): PropsProblem => ({ path: `${pathOf(workload.id)}.${prop}`, message });
    if (hosts.length === 0) return withoutHosts(workload, service, refuse);
    return [...ofHost(workload, service, hosts, refuse, leaving), ...tooLarge(workload, service, hosts, racks, refuse)];
  });
  const replicas = unique(workloads.flatMap(({ replicaOf }) => replicaOf ?? [])).flatMap((name) =>
    tooMany(
      workloads.filter(({ replicaOf }) => replicaOf === name),
      hosts,
      pathOf,
    ),
  );
  return once([...ofWorkloads, ...replicas, ...others.flatMap((service) => elsewhere(service, hosts, pathOf, leaving))]);
}

type Refuse = (prop: string, message: string) => PropsProblem;

/** Removes repeated problems, because several replicas have the same. */
function once(problems: readonly PropsProblem[]): PropsProblem[] {
  return problems.filter(({ path, message }, i) => problems.findIndex((one) => one.path === path && one.message === message) === i);
}

const remedyOfHosts = "add hosts to compute.racks, or leave it out";

/** Lists the needs of hosts in a node that runs on one engine. */
function withoutHosts(
  { rack, replicaOf, processing }: RequestedWorkload,
  { host, accelerators }: ServiceFacts,
  refuse: Refuse,
): PropsProblem[] {
  return compact([
    rack === undefined &&
      refuse(
        processing ? "processing" : "power",
        `places the workload on a host but no rack has hosts: add hosts to compute.racks, or give rack${processing ? "" : " and shareOfRackPower"}`,
      ),
    host !== undefined && refuse("host", `names "${host}" but no rack has hosts: ${remedyOfHosts}`),
    replicaOf !== undefined && refuse("replicas", `each need a host of their own but no rack has hosts: ${remedyOfHosts}`),
    accelerators && refuse("accelerators", `are those of a host but no rack has hosts: ${remedyOfHosts}`),
  ]);
}

function ofHost(
  { rack }: RequestedWorkload,
  { host, machine }: ServiceFacts,
  hosts: readonly HostFacts[],
  refuse: Refuse,
  leaving: ReadonlySet<string>,
): PropsProblem[] {
  const names = listIds(hosts);
  const named = hosts.find(({ id }) => id === host);
  if (host !== undefined && !named)
    return [refuse("host", `names the host "${host}" that ${lackOf(host, leaving)}: ${useOneOf(names, "add it")}`)];
  if (named && named.rack !== rack) {
    const own = listIds(hosts.filter((one) => one.rack === rack));
    const remedy = own.length === 0 ? `name ${named.rack} as the rack` : `use ${own.join(" or ")}, or name ${named.rack} as the rack`;
    return [refuse("host", `must be a host of ${rack} but ${host} is one of ${named.rack}: ${remedy}`)];
  }
  const [first, ...more] = hosts;
  const isAlone = more.length === 0;
  if (rack !== undefined && !isAlone && !hosts.some((one) => one.rack === rack))
    return [
      refuse("rack", `must have hosts, as others of the node have, but ${rack} has none: add hosts to ${rack}, or name ${first?.rack}`),
    ];
  if (host === undefined && !isAlone && (machine?.devices ?? []).length > 0)
    return [refuse("host", `is required because its devices are those of one host: name the host that has ${machine?.devices[0]?.host}`)];
  return [];
}

function lackOf(host: string, leaving: ReadonlySet<string>): string {
  return leaving.has(host) ? "is leaving" : "the node does not have";
}

/** Lists the workloads that need more than the largest host provides. */
function tooLarge(
  { rack, takes, processing }: RequestedWorkload,
  service: ServiceFacts,
  all: readonly HostFacts[],
  racks: readonly RackFacts[],
  refuse: Refuse,
): PropsProblem[] {
  const own = all.filter((one) => (service.host === undefined ? rack === undefined || one.rack === rack : one.id === service.host));
  const hosts = own.length > 0 ? own : all;
  const most = (of: (one: HostFacts) => number) => hosts.reduce((best, one) => (of(one) > of(best) ? one : best));
  const { memoryMiB, cores = 0 } = service;
  const largest = most((one) => one.memoryMiB);
  const fastest = most((one) => one.cores);
  const size = (mebibytes: number) => DataSize.mebibytes(mebibytes);
  return compact([
    memoryMiB > largest.memoryMiB && refuse("memory", aboveHosts(`is ${size(memoryMiB)}`, `has ${size(largest.memoryMiB)}`, largest.id)),
    cores > fastest.cores && refuse("cores", aboveHosts(`is ${cores}`, `has ${fastest.cores}`, fastest.id)),
    ...("powerW" in takes
      ? tooMuchPower(takes.powerW, hosts, racks, (message) => refuse(processing ? "processing" : "power", message))
      : []),
    ...lackingAccelerators(service, rack, most, refuse),
  ]);
}

function aboveHosts(asked: string, has: string, host: string): string {
  return `must be at most what a host has but ${asked}, and ${host}, which has most, ${has}: lower it, or add a larger host`;
}

function tooMuchPower(
  powerW: number,
  hosts: readonly HostFacts[],
  racks: readonly RackFacts[],
  refuse: (message: string) => PropsProblem,
): PropsProblem[] {
  const free = racks
    .filter(({ id }) => hosts.some((one) => one.rack === id))
    .map(({ id, inletW, idleW }) => ({ id, watts: inletW - idleW }));
  const [widest] = free.sort((one, other) => other.watts - one.watts);
  if (!widest || powerW <= widest.watts * (1 + 1e-9)) return [];
  if (widest.watts <= 0)
    return [
      refuse(
        `must be at most what a rack with hosts draws above idle but none of ${listIds(free).join(", ")} draws any: lower its idle, or raise its maximum or utilisation`,
      ),
    ];
  const message = `must be at most what a rack with hosts draws above idle but is ${Power.kilowatts(powerW / 1000)}, and ${widest.id}, which draws most, draws ${Power.kilowatts(widest.watts / 1000)}: lower it, or raise the utilisation of a rack`;
  return [refuse(message)];
}

function lackingAccelerators(
  { accelerators = {} }: ServiceFacts,
  rack: string | undefined,
  most: (of: (one: HostFacts) => number) => HostFacts,
  refuse: Refuse,
): PropsProblem[] {
  return Object.entries(accelerators).flatMap(([kind, count]) => {
    const best = most((one) => one.accelerators[kind] ?? 0);
    const has = best.accelerators[kind] ?? 0;
    if (count <= has) return [];
    const where = has === 0 ? `no host of ${rack ?? "the node"} has one` : `${best.id}, which has most, has ${has}`;
    return [refuse("accelerators", `asks for ${count} of ${kind} but ${where}: lower it, or give them to a host`)];
  });
}

function tooMany(replicas: readonly RequestedWorkload[], hosts: readonly HostFacts[], pathOf: PathOf): PropsProblem[] {
  const [first] = replicas;
  if (!first || hosts.length === 0) return [];
  const there = hosts.filter(({ rack }) => first.rack === undefined || rack === first.rack);
  if (replicas.length <= there.length) return [];
  const where = first.rack === undefined ? "the node" : first.rack;
  const message = `must be at most the hosts of ${where}, one each, but are ${replicas.length} and ${where} has ${there.length}: lower them, or add hosts`;
  return [{ path: `${pathOf(first.id)}.replicas`, message }];
}

/** Lists telemetry services and brokers on a host that does not exist. */
function elsewhere({ id, host }: ServiceFacts, hosts: readonly HostFacts[], pathOf: PathOf, leaving: ReadonlySet<string>): PropsProblem[] {
  if (host === undefined || hosts.some((one) => one.id === host)) return [];
  const remedy = useOneOf(listIds(hosts), "add hosts to compute.racks, or leave it out");
  return [{ path: `${pathOf(id)}.host`, message: `names the host "${host}" that ${lackOf(host, leaving)}: ${remedy}` }];
}

/** Lists the workloads that use a broker that does not exist, or that they cannot reach from their host. */
export function brokerProblems({ orchestration, compute }: NodeFacts, { services }: PlacedFacts, pathOf: PathOf): PropsProblem[] {
  const hosts = compute?.hosts ?? [];
  const reach = orchestration?.broker;
  const hostOf = new Map(services.map(({ id, host }) => [id, host]));
  const users = (orchestration?.workloads ?? []).filter(({ usesBroker, id }) => usesBroker && hostOf.has(id));
  const refuse = ({ id }: RequestedWorkload, message: string) => ({ path: `${pathOf(id)}.usesBroker`, message });
  if (!reach) return once(users.map((user) => refuse(user, "must have a broker but the node has none: add orchestration.broker")));
  const brokerHost = hostOf.get(reach.service);
  const isReached = reachedAt(reach.published, hosts, brokerHost) !== undefined; // its address is that of its host
  const isOpen = reach.tls || reach.plainReason !== undefined;
  if (isReached && isOpen) return [];
  const remedy = compact([
    !isReached && `publish port ${reach.port} of the broker in its ports, on the networkAddress of ${brokerHost}`,
    !isOpen && "give orchestration.broker.tls, or say in its loosened.plainText why messages may cross the network in the clear",
  ]).join("; ");
  return once(
    users
      .filter(({ id }) => hostOf.get(id) !== brokerHost)
      .map((user) => refuse(user, `must reach the broker on ${brokerHost} from ${hostOf.get(user.id)} but cannot: ${remedy}`)),
  );
}
