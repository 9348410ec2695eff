import { isDeepStrictEqual } from "node:util";
import { busyW } from "../../facts/compute/processing";
import { type RackFacts, withProcessing } from "../../facts/compute/rack";
import type { SkyFacts } from "../../facts/downlink/sky";
import type { ModuleFacts, NodeFacts, WorkloadFacts } from "../../facts/node-facts";
import type { DemandFacts } from "../../facts/power/demand";
import type { ElectricalNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { servesPaths } from "../../power/serves-paths";
import { deepFreeze } from "../../props/deep-freeze";
import type { PropsProblem } from "../../props/problems/props-error";
import { refuseProblems } from "../../props/problems/refuse-problems";
import { type StatedFact, withAssumptions } from "../../provenance/stated-fact";
import type { Site } from "../../site";
import { rateTanks, withTankLimits } from "../cooling-parts/states/tank-limits";
import { contactPlanProblems } from "../placement/contact-plan-problems";
import type { PlacedFacts } from "../placement/placed-facts";
import { brokerProblems, placementProblems } from "../placement/placement-problems";
import { servicePath } from "../placement/service-path";
import { attachDevices, unattachedProblems } from "./attach-devices";
import { candidateProblems } from "./candidate-problems";
import { dataStorage, storageProblems } from "./data-storage";
import { devicePath, devicePlaces, pduPlaces } from "./device-places";
import type { MadeSnapshot, NodeSnapshot } from "./node-snapshot";
import { paperProblems } from "./paper-problems";
import type { ParsedModules } from "./parse-modules";
import { physicalProblems } from "./physical-problems";
import { polledDeviceProblems, polledFacts, polledPdus } from "./polled-devices";
import { rearDoorProblems, withRearDoor } from "./rear-door-problems";
import {
  climatePlaceProblems,
  coolantProblems,
  duplicateProblems,
  filmProblems,
  namedLoadProblems,
  partedProblems,
  portProblems,
  processingProblems,
  sheddingProblems,
  skyProblems,
  stateProblems,
  surfaceProblems,
  targetProblems,
  telemetryNameProblems,
  workloadProblems,
} from "./reference-problems";
import { pairProblems, placedWithShedding } from "./shedding-pairs";
import { skyDefaults, statedSiteFacts } from "./site-facts-stated";
import { unusualStated } from "./stated-unusual";
import { sheddingControl, sheddingControlProblems } from "./switched-services";
import { uplinkProblems } from "./uplink-problems";
import { voltageProblems } from "./voltage-problems";
import { withClearSky } from "./with-clear-sky";

/** The facts of all modules together. */
interface Gathered extends Pick<NodeSnapshot, "racks" | "demands" | "devices" | "services" | "products"> {
  /** Computed at its first use, because problems of the design are reported before. */
  readonly network: (() => readonly ElectricalNode[]) | undefined;
  readonly tankProblems: readonly PropsProblem[];
  readonly placed: PlacedFacts;
}

/**
 * Makes the snapshot from the facts of the modules, and the facts with a host for each service. It checks that every name exists and that the design can be
 * built.
 *
 * @param like another design of the same name at the same site; equal results are shared
 * @throws PropsError with every name that does not exist, or with the parts that cannot be built
 */
export function assembled(
  name: string,
  site: Site,
  parsed: ParsedModules,
  facts: NodeFacts,
  like?: MadeSnapshot,
): Pick<MadeSnapshot, "snapshot" | "placed"> {
  const { compute, cooling, power, downlink } = facts;
  const placed = placedWithShedding(polledFacts(facts), site);
  const { telemetry } = placed.facts;
  const all = gathered(site, facts, placed, like);
  const { racks, demands, network, devices, services, products } = all;
  const storage = dataStorage(facts, placed);
  const problems = problemsOf(site, parsed, facts, all, like);
  refuseProblems(name, problems);
  const snapshot = deepFreeze<NodeSnapshot>({
    name,
    site,
    racks,
    ...(cooling && { cooling: withClearSky(cooling.cooling, site, like) }),
    demands,
    ...(network && { network: network() }),
    places: power?.distribution.places ?? [],
    batteries: power?.batteries ?? [],
    gensets: power?.gensets ?? [],
    photovoltaics: power?.photovoltaics ?? [],
    ...defined({ standby: power?.standby, protection: power?.protection }),
    feeds: power?.distribution.feeds ?? [],
    devices,
    monitored: telemetry?.monitored ?? [],
    ...defined({ telemetry }),
    services,
    workloads: placed.workloads,
    hosts: compute?.hosts ?? [],
    ...((compute?.leavingHosts ?? []).length > 0 && { leavingHosts: compute?.leavingHosts ?? [] }),
    ...defined({ placement: placed.placement, shedding: sheddingControl(facts, site) }),
    dataRateBitPerS: downlink?.dataRateBitPerS ?? 0,
    receivers: downlink?.receivers ?? [],
    ...(downlink?.sky && { sky: skyAt(site, downlink.sky) }),
    ...defined({ storage, idleReceptions: downlink?.idleReceptions }),
    stated: [
      ...[...statedSiteFacts(site), ...skyDefaults(site, cooling?.cooling), ...statedByModules(facts)].flatMap(withAssumptions),
      ...unusualStated(site, parsed, like),
    ],
    products,
  });
  return { snapshot, placed: placed.facts };
}

/** Gives antennas without a skyline that of the site. */
function skyAt({ horizon }: Site, sky: SkyFacts): SkyFacts {
  if (!horizon) return sky;
  return { ...sky, antennas: sky.antennas.map((antenna) => ({ mask: horizon, ...antenna })) };
}

/** Returns the power of workloads while they process, by rack [W]. */
function processingPowers(workloads: readonly WorkloadFacts[]): ReadonlyMap<string, number> {
  return new Map(workloads.flatMap(({ rack, processing }) => (processing ? [[rack, busyW(processing)] as const] : [])));
}

function racksAtWork({ compute }: NodeFacts, processing: ReadonlyMap<string, number>): readonly RackFacts[] {
  return (compute?.racks ?? []).map((rack) => withProcessing(rack, processing.get(rack.id) ?? 0));
}

function whileProcessing(demand: DemandFacts, processing: ReadonlyMap<string, number>): DemandFacts {
  const addedW = processing.get(demand.id) ?? 0;
  return addedW > 0 ? { ...demand, powerW: demand.powerW + addedW } : demand;
}

/**
 * Lists the stated facts of all modules. The module is the first property: V8 would give every object that begins with a spread a shape of its own, and a site
 * has hundreds.
 */
function statedByModules(facts: NodeFacts): readonly StatedFact[] {
  return Object.entries(facts).flatMap(([module, { stated }]: [string, ModuleFacts]) => stated.map((fact) => ({ module, ...fact })));
}

function gathered(site: Site, facts: NodeFacts, placed: PlacedFacts, like: MadeSnapshot | undefined): Gathered {
  const { cooling, power } = facts;
  const modules: readonly ModuleFacts[] = Object.values(facts);
  const processing = processingPowers(placed.workloads);
  const rated = rateTanks(racksAtWork(facts, processing), cooling?.cooling);
  const demands = sameOr(
    like?.snapshot.demands,
    modules.flatMap((module) => module.demands.map((demand) => whileProcessing(demand, processing))),
  );
  return {
    racks: withTankLimits(rated.racks, site, cooling?.cooling).map((rack) => withRearDoor(rack, cooling?.cooling)),
    demands,
    network: power && networkOf(demands, power, like),
    devices: sameOr(like?.snapshot.devices, [...modules.flatMap(({ devices }) => devices), ...polledPdus(facts)]),
    services: placed.services,
    placed,
    products: modules.flatMap(({ products = [] }) => products),
    tankProblems: rated.problems,
  };
}

/** Returns the known list if it is equal, so that results made from it stay valid. */
function sameOr<Item>(known: readonly Item[] | undefined, made: readonly Item[]): readonly Item[] {
  return known !== undefined && isDeepStrictEqual(known, made) ? known : made;
}

function networkOf(demands: NodeSnapshot["demands"], power: NonNullable<NodeFacts["power"]>, like: MadeSnapshot | undefined) {
  const isSame = like?.facts.power === power && like.snapshot.demands === demands;
  let made = isSame ? like.snapshot.network : undefined;
  return () => {
    made ??= attachDevices(demands, power.distribution);
    return made;
  };
}

/** Lists names that do not exist and parts that cannot be built. Equations are checked only if the names are right. */
function problemsOf(site: Site, parsed: ParsedModules, facts: NodeFacts, all: Gathered, like: MadeSnapshot | undefined): PropsProblem[] {
  const { cooling, power } = facts;
  const { racks, demands, network, devices } = all;
  const places = devicePlaces(devices, parsed);
  const problems = [
    ...duplicateProblems(places),
    ...(cooling && parsed.power ? stateProblems(site, cooling.cooling, parsed.power) : []),
    ...coolantProblems(racks, cooling?.cooling),
    ...rearDoorProblems(racks, cooling?.cooling, parsed.cooling?.rearDoors),
    ...all.tankProblems,
    ...(cooling
      ? [...surfaceProblems(site, cooling.cooling), ...filmProblems(site, cooling.cooling), ...skyProblems(site, cooling.cooling)]
      : []),
    ...(isCoolingAlone(facts, all, like) ? [] : beyondCooling(site, parsed, facts, all, places)),
    ...paperProblems(site, parsed, all.products),
    ...candidateProblems(parsed),
  ];
  if (problems.length > 0) return problems;
  return physicalProblems(
    { site, racks, cooling: cooling?.cooling, demands, network, places: power?.distribution.places ?? [] },
    like && { cooling: like.facts.cooling?.cooling, network: like.snapshot.network },
  );
}

/** Returns whether everything that other modules use from each other is unchanged. */
function isCoolingAlone({ cooling: _, ...others }: NodeFacts, { demands, devices }: Gathered, like: MadeSnapshot | undefined): boolean {
  if (!like || demands !== like.snapshot.demands || devices !== like.snapshot.devices) return false;
  const { cooling: __, ...known } = like.facts;
  const modules = new Set([...Object.keys(others), ...Object.keys(known)]) as ReadonlySet<keyof typeof others>;
  return [...modules].every((module) => others[module] === known[module]);
}

/** Lists problems of names in modules other than the cooling. */
function beyondCooling(
  site: Site,
  parsed: ParsedModules,
  facts: NodeFacts,
  { racks, demands, devices, services, placed }: Gathered,
  places: ReturnType<typeof devicePlaces>,
): PropsProblem[] {
  const { power, telemetry } = facts;
  const pathOf = servicePath(parsed.orchestration);
  return [
    ...(power && parsed.power
      ? unattachedProblems(demands, power.distribution, { served: servesPaths(parsed.power), device: devicePath(places) })
      : []),
    ...(power ? climatePlaceProblems(site, power.distribution) : []),
    ...(parsed.power ? voltageProblems(site, parsed.power) : []),
    ...targetProblems(telemetry, [...devices, ...(power?.pdus ?? [])]),
    ...polledDeviceProblems(facts, [...places, ...pduPlaces(parsed)]),
    ...workloadProblems(parsed.orchestration, racks),
    ...telemetryNameProblems({ ...facts, ...defined({ telemetry: placed.facts.telemetry }) }, pathOf),
    ...uplinkProblems(polledFacts(facts).telemetry, site),
    ...processingProblems(facts, placed.workloads, pathOf),
    ...storageProblems(facts, placed),
    ...placementProblems(facts, pathOf),
    ...brokerProblems(facts, placed, pathOf),
    ...contactPlanProblems(facts, pathOf),
    ...namedLoadProblems(site, facts, demands),
    ...sheddingProblems(site, [...racks, ...demands], placed.workloads),
    ...partedProblems(site, racks, placed.workloads),
    ...sheddingControlProblems(facts, site, pathOf),
    ...pairProblems(placed.facts, site),
    ...portProblems(services),
  ];
}
