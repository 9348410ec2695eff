import { computeFacts } from "../../compute/compute.facts";
import { coolingFacts } from "../../cooling/cooling.facts";
import { downlinkFacts } from "../../downlink/downlink.facts";
import type { RackFacts } from "../../facts/compute/rack";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { DeviceFacts, ModuleFacts, NodeFacts, ReceiverFacts, TelemetryFacts, WorkloadFacts } from "../../facts/node-facts";
import type { BatteryFacts } from "../../facts/power/battery";
import type { DemandFacts } from "../../facts/power/demand";
import type { ElectricalNode } from "../../facts/power/electrical";
import type { GensetFacts, StandbyFacts } from "../../facts/power/genset";
import type { PhotovoltaicsFacts } from "../../facts/power/photovoltaics";
import type { PlaceFacts } from "../../facts/power/place";
import type { ProtectionFacts } from "../../facts/power/protection";
import type { ProductFacts } from "../../facts/product";
import { orchestrationFacts } from "../../orchestration/orchestration.facts";
import { powerFacts } from "../../power/power.facts";
import { servesPaths } from "../../power/serves-paths";
import { deepFreeze } from "../../props/deep-freeze";
import { PropsError, type PropsProblem } from "../../props/problems/props-error";
import { type StatedFact, withAssumptions } from "../../provenance/stated-fact";
import type { ServiceFacts } from "../../services/service-facts";
import { checkSite, type Site } from "../../site";
import { telemetryFacts } from "../../telemetry/telemetry.facts";
import { rateTanks, withTankLimits } from "../cooling-parts/states/tank-limits";
import { attachDevices, unattachedProblems } from "./attach-devices";
import { devicePath, devicePlaces } from "./device-places";
import type { NodeDesign } from "./node-design";
import { paperProblems } from "./paper-problems";
import { type ParsedModules, parseModules } from "./parse-modules";
import { physicalProblems } from "./physical-problems";
import { rearDoorProblems, withRearDoor } from "./rear-door-problems";
import {
  coolantProblems,
  duplicateProblems,
  filmProblems,
  placeProblems,
  portProblems,
  sheddingProblems,
  skyProblems,
  stateProblems,
  surfaceProblems,
  targetProblems,
  workloadProblems,
} from "./reference-problems";
import { siteStated, skyDefaults } from "./stated-by-site";
import { unusualStated } from "./stated-unusual";
import { voltageProblems } from "./voltage-problems";
import { withClearSky } from "./with-clear-sky";

/** A site and the facts of all its modules: frozen plain data, all that solver and rules see. */
export interface NodeSnapshot {
  readonly name: string;
  readonly site: Site;
  readonly racks: readonly RackFacts[];
  /** Undefined when the design has no cooling. */
  readonly cooling?: CoolingFacts;
  readonly demands: readonly DemandFacts[];
  /** The electrical tree with every device on it; undefined when the design has no power. */
  readonly network?: readonly ElectricalNode[];
  /** Places of the design beside the room and outdoors, where electrical parts and batteries stand. */
  readonly places: readonly PlaceFacts[];
  readonly batteries: readonly BatteryFacts[];
  readonly gensets: readonly GensetFacts[];
  readonly photovoltaics: readonly PhotovoltaicsFacts[];
  /** How long it takes until something stands in for the grid, where the design says it. */
  readonly standby?: StandbyFacts;
  /** Protection against shock and surges; undefined when the design does not say how the site is earthed. */
  readonly protection?: ProtectionFacts;
  /** Names of the feeds; none without power. */
  readonly feeds: readonly string[];
  readonly devices: readonly DeviceFacts[];
  /** Ids of the devices that telemetry watches. */
  readonly monitored: readonly string[];
  /** Undefined when the design has no telemetry. */
  readonly telemetry?: TelemetryFacts;
  readonly services: readonly ServiceFacts[];
  readonly workloads: readonly WorkloadFacts[];
  readonly dataRateBitPerS: number; // [bit/s]
  readonly receivers: readonly ReceiverFacts[];
  readonly stated: readonly StatedFact[];
  /** What is bought and sent to the site, as certification schemes know it. */
  readonly products: readonly ProductFacts[];
}

/**
 * Parses a design at a site, asks every module for its facts and checks that the names which modules give each other exist.
 *
 * @throws PropsError with the problems of every module, or with every name that leads nowhere
 */
export function snapshot(name: string, site: Site, design: NodeDesign): NodeSnapshot {
  return factsAndSnapshot(name, site, design).snapshot;
}

/**
 * The facts of each module by itself, of which its construct is made, and the snapshot of them all.
 *
 * @throws PropsError as {@link snapshot}
 */
export function factsAndSnapshot(
  name: string,
  site: Site,
  design: NodeDesign,
): { readonly facts: NodeFacts; readonly snapshot: NodeSnapshot } {
  checkSite(name, site);
  const parsed = parseModules(name, design);
  const facts = factsOf(parsed, site);
  return { facts, snapshot: assembled(name, site, parsed, facts) };
}

function factsOf({ compute, cooling, power, downlink, telemetry, orchestration }: ParsedModules, { grid }: Site): NodeFacts {
  const supply = { lineToNeutralV: grid.lineToLineV / Math.sqrt(3), frequencyHz: grid.frequencyHz };
  return {
    ...(compute && { compute: computeFacts(compute) }),
    ...(cooling && { cooling: coolingFacts(cooling) }),
    ...(power && { power: powerFacts(power, supply) }),
    ...(downlink && { downlink: downlinkFacts(downlink) }),
    ...(telemetry && { telemetry: telemetryFacts(telemetry) }),
    ...(orchestration && { orchestration: orchestrationFacts(orchestration) }),
  };
}

function statedByModules(facts: NodeFacts): readonly StatedFact[] {
  return Object.entries(facts).flatMap(([module, { stated }]: [string, ModuleFacts]) => stated.map((fact) => ({ ...fact, module })));
}

/** What the modules give together. */
interface Gathered extends Pick<NodeSnapshot, "racks" | "demands" | "devices" | "services" | "products"> {
  readonly tankProblems: readonly PropsProblem[];
}

function gathered(site: Site, facts: NodeFacts): Gathered {
  const { compute, cooling, telemetry, orchestration } = facts;
  const modules: readonly ModuleFacts[] = Object.values(facts);
  const rated = rateTanks(compute?.racks ?? [], cooling?.cooling);
  return {
    racks: withTankLimits(rated.racks, site, cooling?.cooling).map((rack) => withRearDoor(rack, cooling?.cooling)),
    demands: modules.flatMap(({ demands }) => demands),
    devices: modules.flatMap(({ devices }) => devices),
    services: [...(telemetry?.services ?? []), ...(orchestration?.services ?? [])],
    products: modules.flatMap(({ products = [] }) => products),
    tankProblems: rated.problems,
  };
}

/** Names that lead nowhere, and what cannot be built; equations are asked where the names are right. */
function problemsOf(site: Site, parsed: ParsedModules, facts: NodeFacts, all: Gathered): PropsProblem[] {
  const { cooling, power, telemetry, orchestration } = facts;
  const { racks, demands, devices, services } = all;
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
    ...(power && parsed.power
      ? unattachedProblems(demands, power.distribution, { served: servesPaths(parsed.power), device: devicePath(places) })
      : []),
    ...(power ? placeProblems(site, power.distribution) : []),
    ...(parsed.power ? voltageProblems(site, parsed.power) : []),
    ...targetProblems(telemetry, devices),
    ...workloadProblems(orchestration, racks),
    ...sheddingProblems(site, [...racks, ...demands], orchestration?.workloads ?? []),
    ...portProblems(services),
    ...paperProblems(site, parsed, all.products),
  ];
  return problems.length > 0 ? problems : physicalProblems(site, racks, cooling?.cooling, demands, power?.distribution);
}

function assembled(name: string, site: Site, parsed: ParsedModules, facts: NodeFacts): NodeSnapshot {
  const { cooling, power, downlink, telemetry, orchestration } = facts;
  const all = gathered(site, facts);
  const { racks, demands, devices, services, products } = all;
  const problems = problemsOf(site, parsed, facts, all);
  if (problems.length > 0) throw new PropsError(name, problems);
  return deepFreeze<NodeSnapshot>({
    name,
    site,
    racks,
    ...(cooling && { cooling: withClearSky(cooling.cooling, site) }),
    demands,
    ...(power && { network: attachDevices(demands, power.distribution) }),
    places: power?.distribution.places ?? [],
    batteries: power?.batteries ?? [],
    gensets: power?.gensets ?? [],
    photovoltaics: power?.photovoltaics ?? [],
    ...(power?.standby && { standby: power.standby }),
    ...(power?.protection && { protection: power.protection }),
    feeds: power?.distribution.feeds ?? [],
    devices,
    monitored: telemetry?.monitored ?? [],
    ...(telemetry && { telemetry }),
    services,
    workloads: orchestration?.workloads ?? [],
    dataRateBitPerS: downlink?.dataRateBitPerS ?? 0,
    receivers: downlink?.receivers ?? [],
    stated: [
      ...[...siteStated(site), ...skyDefaults(site, cooling?.cooling), ...statedByModules(facts)].flatMap(withAssumptions),
      ...unusualStated(site, parsed),
    ],
    products,
  });
}
