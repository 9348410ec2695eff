import type { AcceleratorProps, CandidateHostProps, HostProps, RackProps, SiteProps, WorkloadProps } from "cdktf-edge-node";
import fc from "fast-check";
import { nthRack } from "./disguise";
import type { GeneratedDesign } from "./generated-design";
import { downlinks, processingProps, withDownlink } from "./generated-downlink";
import { freeKw, type Recipe, seldom, share } from "./recipe";

/** Few sizes, so that some hosts are alike. */
const host = fc.record({
  gibibytes: fc.constantFrom(8, 15.5, 16, 32),
  cores: fc.constantFrom(4, 8, 16),
  accelerators: seldom(fc.integer({ min: 1, max: 2 })),
  disk: fc.option(
    fc.record({
      gigabytes: fc.integer({ min: 5, max: 60 }),
      /** How large it may become over what it is, as of the host. */
      scale: fc.option(fc.constantFrom(1.3, 4, 10), { freq: 4 }),
    }),
    { freq: 6 },
  ),
  scale: fc.record({ memory: fc.constantFrom(null, 1.4, 2, 4), cores: fc.constantFrom(null, 1.5, 3) }),
});

const workload = fc.record({
  /** Placed by its power, or fixed to a rack, or to a host of it. */
  fixedTo: fc.constantFrom("nothing", "nothing", "nothing", "rack", "host"),
  /** The host of which that is. */
  nth: fc.nat({ max: 8 }),
  /** Of the largest host that it may run on. */
  memory: share(0.05, 0.9),
  cores: fc.oneof(fc.constant(0), share(0.1, 0.9)),
  accelerators: seldom(fc.integer({ min: 1, max: 2 })),
  /** Of what the widest rack that it may run in draws above idle. */
  power: share(0, 0.35),
  replicas: fc.constantFrom(1, 1, 1, 2, 3),
  priority: fc.integer({ min: 1, max: 9 }),
});

/** Hosts and what runs on them: some of it finds no room. */
export const hostings = fc.record({
  /** Of each rack; a recipe may have fewer. */
  hosts: fc.tuple(fc.array(host, { minLength: 1, maxLength: 3 }), fc.array(host, { maxLength: 3 }), fc.array(host, { maxLength: 3 })),
  workloads: fc.array(workload, { minLength: 1, maxLength: 4 }),
  /** One host more, and its rack. */
  candidate: fc.option(fc.record({ rack: fc.nat({ max: 2 }), host }), { freq: 2 }),
  standsLoss: fc.constantFrom(false, false, true),
  /** The first of the workloads processes what comes in. */
  downlink: fc.option(downlinks, { freq: 2 }),
});

type Hosting = typeof hostings extends fc.Arbitrary<infer Value> ? Value : never;
type Host = Hosting["hosts"][0][number];
type Workload = Hosting["workloads"][number];

/** A host where it stands. */
interface Standing extends Host {
  readonly name: string;
  readonly rack: string;
  readonly rackKw: number; // [kW]
}

/** The design of a recipe with hosts in its racks, and what runs there. */
export function withHosts({ site, design }: GeneratedDesign, recipe: Recipe, hosting: Hosting): GeneratedDesign {
  const { compute, candidates } = design;
  const { workloads, candidate, standsLoss, downlink } = hosting;
  const standing = standingOf(recipe, hosting);
  const racks = (compute?.racks ?? []).map((rack): RackProps => {
    const hosts = standing.flatMap((one) => (one.rack === rack.name ? hostProps(one.name, one) : []));
    return hosts.length > 0 ? { ...rack, hosts } : rack;
  });
  const running = workloads.map((one, i) =>
    workloadProps(`workload-${i + 1}`, one, 1 / workloads.length, standing, i === 0 ? downlink : null),
  );
  const hosted: GeneratedDesign = {
    site: standsLoss ? standingLoss(site) : site,
    design: {
      ...design,
      compute: { ...compute, racks },
      orchestration: { workloads: running },
      ...(candidate && { candidates: { ...candidates, hosts: [candidateProps(recipe, candidate)] } }),
    },
  };
  return downlink ? withDownlink(hosted, downlink) : hosted;
}

function standingLoss({ promises, ...site }: SiteProps): SiteProps {
  return { ...site, promises: { ...promises, redundancy: { ...promises?.redundancy, hosts: "N+1" } } };
}

function standingOf({ racks }: Recipe, { hosts }: Hosting): readonly Standing[] {
  return racks
    .flatMap((rack, i) => (hosts[i] ?? []).map((one) => ({ ...one, rack: nthRack(i), rackKw: freeKw(rack) })))
    .map((one, i) => ({ ...one, name: `host-${i + 1}` }));
}

function hostProps(name: string, { gibibytes, cores, accelerators, disk, scale }: Host): HostProps {
  return {
    name,
    address: `ssh://edge@${name}`,
    memory: `${gibibytes} GiB`,
    cores,
    ...acceleratorProps(accelerators),
    ...(disk && {
      disks: [
        {
          name: "data",
          size: `${disk.gigabytes} GB`,
          ...(disk.scale && { scalable: { to: `${Math.ceil(disk.gigabytes * disk.scale)} GB` } }),
        },
      ],
    }),
    ...((scale.memory || scale.cores) && {
      scalable: {
        ...(scale.memory && { memory: `${Math.ceil(gibibytes * scale.memory)} GiB` as const }),
        ...(scale.cores && { cores: cores * scale.cores }),
      },
    }),
  };
}

function acceleratorProps(count: number | null): { readonly accelerators?: readonly AcceleratorProps[] } {
  return count ? { accelerators: [{ name: "nvidia-l4", count }] } : {};
}

function candidateProps({ racks }: Recipe, candidate: NonNullable<Hosting["candidate"]>): CandidateHostProps {
  return { rack: nthRack(candidate.rack % racks.length), host: hostProps("host-more", candidate.host) };
}

/**
 * No more of anything than one host has that it may run on: props refuse that.
 *
 * @param rackShare most of its rack that a workload takes which is fixed to one [-]
 * @param received what it processes
 */
function workloadProps(
  name: string,
  one: Workload,
  rackShare: number,
  standing: readonly Standing[],
  received: Hosting["downlink"],
): WorkloadProps {
  const fixed = one.fixedTo === "nothing" ? undefined : standing[one.nth % standing.length];
  const own = fixed ? standing.filter((host) => (one.fixedTo === "rack" ? host.rack === fixed.rack : host === fixed)) : standing;
  const most = (of: (host: Standing) => number) => Math.max(...own.map(of));
  const replicas = received || one.fixedTo === "host" ? 1 : Math.min(one.replicas, own.length);
  const cores = Math.floor(one.cores * most((host) => host.cores) * 10) / 10;
  const watts = Math.floor(one.power * most(({ rackKw }) => rackKw) * 1000);
  return {
    name,
    image: { variable: "image" },
    healthcheck: "image",
    memory: `${Math.floor(one.memory * most(({ gibibytes }) => gibibytes) * 1024)} MiB`,
    ...(cores > 0 && { cores }),
    ...acceleratorProps(
      Math.min(
        one.accelerators ?? 0,
        most(({ accelerators }) => accelerators ?? 0),
      ),
    ),
    priority: one.priority,
    ...(replicas > 1 && { replicas }),
    ...(fixed && { rack: fixed.rack, ...(one.fixedTo === "host" && { host: fixed.name }) }),
    ...(received
      ? { processing: processingProps(received, watts) }
      : fixed
        ? { shareOfRackPower: `${(one.power * rackShare) / replicas}` }
        : { power: `${watts} W` }),
  };
}
