import { instances, type NaiveDesign } from "./naive-design";
import { NaivePlacement, type NaivePlaces } from "./naive-placement";

/** What a placement may be wrong about. */
export type Meets = (typeof all)[number];

const all = [
  "something finds no room",
  "something fixed finds no room",
  "the lock decides",
  "something stays by the lock, elsewhere than it would go",
  "something must leave the host of the lock",
  "priority decides",
  "accelerators decide",
  "power decides",
  "replicas in different racks",
  "replicas in one rack",
  "telemetry or broker on another host than the first",
  "a rack without hosts has a workload",
  "something that processes is placed",
  "something that processes is fixed",
  "a host is filled exactly",
  "a rack draws exactly all it has",
  "what is fixed takes more than a host has",
  "a host leaves",
  "a loss: something is down",
  "a loss: something moves",
  "a loss: something finds no room",
  "a loss: a replica finds no host of its own",
  "a loss: no host is left",
] as const;

/** What a design meets, by the reading of it. */
export function metBy(design: NaiveDesign, naive: NaivePlacement): readonly Meets[] {
  return all.filter((what) => meets[what](design, naive));
}

const meets: Readonly<Record<Meets, (design: NaiveDesign, naive: NaivePlacement) => boolean>> = {
  "something finds no room": (_, { noRoom }) => noRoom.size > 0,
  "something fixed finds no room": (design, { noRoom }) => fixedNames(design).some((name) => noRoom.has(name)),
  "the lock decides": (design, naive) => differs(naive, { ...design, placed: {} }),
  "something stays by the lock, elsewhere than it would go": (design, { places }) => {
    const without = new NaivePlacement({ ...design, placed: {} }).places;
    return placedBefore(design).some(([name, host]) => places.get(name) === host && without.get(name) !== host);
  },
  "something must leave the host of the lock": (design, { places }) =>
    placedBefore(design).some(([name, host]) => stayingHosts(design).some((one) => one.name === host) && places.get(name) !== host),
  "priority decides": (design, naive) => differs(naive, changed(design, { priority: 5 })),
  "accelerators decide": (design, naive) => differs(naive, changed(design, { accelerators: {} })),
  "power decides": (design, naive) =>
    differs(naive, { ...design, racks: design.racks.map((rack) => ({ ...rack, maximumW: 1e6, utilisationPercent: 100 })) }),
  "replicas in different racks": (design, { places }) => replicaRacks(design, places).some((racks) => new Set(racks).size > 1),
  "replicas in one rack": (design, { places }) => replicaRacks(design, places).some((racks) => new Set(racks).size < racks.length),
  "telemetry or broker on another host than the first": ({ services }, { places }) =>
    new Set(services.map(({ name }) => places.get(name))).size > 1,
  "a rack without hosts has a workload": (design) => {
    const racks = stayingHosts(design).map(({ rack }) => rack);
    return design.workloads.some(({ fixed }) => fixed && !racks.includes(fixed.rack));
  },
  "something that processes is placed": ({ workloads }) => workloads.some(({ processes, fixed }) => processes && !fixed),
  "something that processes is fixed": ({ workloads }) => workloads.some(({ processes, fixed }) => processes && fixed),
  "a host is filled exactly": (design, naive) =>
    stayingHosts(design).some(({ name, memoryMiB, coreTenths }) => {
      const use = naive.uses()[name];
      return use?.memoryMiB === memoryMiB || use?.coreTenths === coreTenths;
    }),
  "a rack draws exactly all it has": (_, naive) =>
    Object.values(naive.uses()).some(({ power, hasPower }) => power > 0 && power === hasPower),
  "what is fixed takes more than a host has": (design, naive) =>
    stayingHosts(design).some(({ name, memoryMiB, coreTenths }) => {
      const use = naive.uses()[name];
      return use && (use.memoryMiB > memoryMiB || use.coreTenths > coreTenths);
    }),
  "a host leaves": ({ racks }) => racks.some(({ hosts }) => hosts.some(({ leaving }) => leaving)),
  "a loss: something is down": (_, { losses }) => losses.some(({ down }) => down.length > 0),
  "a loss: something moves": (_, { losses }) => losses.some(({ moved }) => Object.keys(moved).length > 0),
  "a loss: something finds no room": (_, { losses }) =>
    losses.some(({ noRoom }) => [...noRoom.values()].some((limits) => limits.length > 0)),
  "a loss: a replica finds no host of its own": (_, { losses }) => losses.some(({ withoutOwnHost }) => withoutOwnHost.length > 0),
  "a loss: no host is left": (_, { losses }) => losses.some(({ noRoom }) => [...noRoom.values()].some((limits) => limits.length === 0)),
};

function differs(naive: NaivePlacement, other: NaiveDesign): boolean {
  const { places } = new NaivePlacement(other);
  return places.size !== naive.places.size || [...places].some(([name, host]) => naive.places.get(name) !== host);
}

function changed(design: NaiveDesign, change: Partial<NaiveDesign["workloads"][number]>): NaiveDesign {
  return { ...design, workloads: design.workloads.map((one) => ({ ...one, ...change })) };
}

function stayingHosts({ racks }: NaiveDesign) {
  return racks.flatMap(({ name, hosts }) => hosts.filter(({ leaving }) => !leaving).map((host) => ({ ...host, rack: name })));
}

function fixedNames({ workloads }: NaiveDesign): readonly string[] {
  return workloads.filter(({ fixed }) => fixed).flatMap(instances);
}

/** What the lock has of what is placed. */
function placedBefore(design: NaiveDesign): readonly (readonly [string, string])[] {
  const fixed = fixedNames(design);
  return Object.entries(design.placed).filter(([name]) => !fixed.includes(name));
}

/** Of each workload that is placed as several: the racks where they run. */
function replicaRacks(design: NaiveDesign, places: NaivePlaces): readonly (readonly string[])[] {
  const hosts = stayingHosts(design);
  return design.workloads
    .filter(({ fixed, replicas }) => !fixed && replicas > 1)
    .map((one) => instances(one).flatMap((name) => hosts.find((host) => host.name === places.get(name))?.rack ?? []));
}
