import type { z } from "zod";
import { computeFacts } from "../compute/compute.facts";
import { computeSchema } from "../compute/compute.props";
import { coolingFacts } from "../cooling/cooling.facts";
import { coolingSchema } from "../cooling/cooling.props";
import { downlinkFacts } from "../downlink/downlink.facts";
import { downlinkSchema } from "../downlink/downlink.props";
import type { BatteryFacts } from "../facts/battery";
import type { CoolingFacts } from "../facts/cooling";
import type { DemandFacts } from "../facts/demand";
import type { ElectricalNode } from "../facts/electrical";
import type { GensetFacts } from "../facts/genset";
import type { ModuleFacts, StatedFact, WorkloadFacts } from "../facts/node-facts";
import type { PhotovoltaicsFacts } from "../facts/photovoltaics";
import type { ProtectionFacts } from "../facts/protection";
import type { RackFacts } from "../facts/rack";
import type { DeviceFacts, ServiceFacts } from "../facts/service";
import type { StandbyFacts } from "../facts/standby";
import { orchestrationFacts } from "../orchestration/orchestration.facts";
import { orchestrationSchema } from "../orchestration/orchestration.props";
import { powerFacts } from "../power/power.facts";
import { powerSchema } from "../power/power.props";
import { closest } from "../props/closest";
import { deepFreeze } from "../props/deep-freeze";
import { parseProps } from "../props/parse-props";
import { PropsError, type PropsProblem } from "../props/props-error";
import { checkSite, type Site } from "../site";
import { telemetryFacts } from "../telemetry/telemetry.facts";
import { telemetrySchema } from "../telemetry/telemetry.props";
import { attachDevices, unattachedProblems } from "./attach-devices";
import { lineVoltageProblems } from "./line-voltage-problems";
import type { NodeDesign } from "./node-design";
import { physicalProblems } from "./physical-problems";
import { rearDoorProblems, withRearDoor } from "./rear-door-problems";
import {
  coolantProblems,
  duplicateProblems,
  portProblems,
  sheddingProblems,
  skyProblems,
  surfaceProblems,
  targetProblems,
  workloadProblems,
} from "./reference-problems";
import { skyDefaults, withAssumptions } from "./stated-assumptions";
import { rateTanks, withTankLimits } from "./tank-limits";

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
  readonly services: readonly ServiceFacts[];
  readonly workloads: readonly WorkloadFacts[];
  readonly dataRateBitPerS: number; // [bit/s]
  readonly stated: readonly StatedFact[];
}

/**
 * Parses a design at a site, asks every module for its facts and checks that the names which modules give each other exist.
 *
 * @throws PropsError with the problems of every module, or with every name that leads nowhere
 */
export function snapshot(name: string, site: Site, design: NodeDesign): NodeSnapshot {
  checkSite(name, site);
  const parsed = parseModules(name, design);
  const compute = parsed.compute && computeFacts(parsed.compute);
  const cooling = parsed.cooling && coolingFacts(parsed.cooling);
  const power =
    parsed.power && powerFacts(parsed.power, { lineToNeutralV: site.grid.lineToLineV / Math.sqrt(3), frequencyHz: site.grid.frequencyHz });
  const downlink = parsed.downlink && downlinkFacts(parsed.downlink);
  const telemetry = parsed.telemetry && telemetryFacts(parsed.telemetry);
  const orchestration = parsed.orchestration && orchestrationFacts(parsed.orchestration);
  const modules: ModuleFacts[] = [compute, cooling, power, downlink, telemetry, orchestration].filter((facts) => facts !== undefined);
  const demands = modules.flatMap((facts) => facts.demands);
  const devices = modules.flatMap((facts) => facts.devices);
  const services = [...(telemetry?.services ?? []), ...(orchestration?.services ?? [])];
  const rated = rateTanks(compute?.racks ?? [], cooling?.cooling);
  const racks = withTankLimits(rated.racks, site, cooling?.cooling).map((rack) => withRearDoor(rack, cooling?.cooling));
  const problems = [
    ...duplicateProblems(devices),
    ...coolantProblems(racks, cooling?.cooling),
    ...rearDoorProblems(racks, cooling?.cooling),
    ...rated.problems,
    ...(cooling ? [...surfaceProblems(site, cooling.cooling), ...skyProblems(site, cooling.cooling)] : []),
    ...(power ? unattachedProblems(demands, power.distribution) : []),
    ...(parsed.power ? lineVoltageProblems(site, parsed.power) : []),
    ...targetProblems(telemetry, devices),
    ...workloadProblems(orchestration, racks),
    ...sheddingProblems(site, racks, orchestration?.workloads ?? []),
    ...portProblems(services),
  ];
  if (problems.length === 0) problems.push(...physicalProblems(site, cooling?.cooling, demands, power?.distribution));
  if (problems.length > 0) throw new PropsError(name, problems);
  return deepFreeze<NodeSnapshot>({
    name,
    site,
    racks,
    ...(cooling && { cooling: cooling.cooling }),
    demands,
    ...(power && { network: attachDevices(demands, power.distribution) }),
    batteries: power?.batteries ?? [],
    gensets: power?.gensets ?? [],
    photovoltaics: power?.photovoltaics ?? [],
    ...(power?.standby && { standby: power.standby }),
    ...(power?.protection && { protection: power.protection }),
    feeds: power?.distribution.feeds ?? [],
    devices,
    monitored: telemetry?.monitored ?? [],
    services,
    workloads: orchestration?.workloads ?? [],
    dataRateBitPerS: downlink?.dataRateBitPerS ?? 0,
    stated: [...siteStated(site), ...skyDefaults(site, cooling?.cooling), ...modules.flatMap((facts) => facts.stated)].flatMap(
      withAssumptions,
    ),
  });
}

/** What the site says of its weather and its grid, and from where. */
function siteStated({ climate, grid, environment }: Site): StatedFact[] {
  const points = Object.entries(climate).map(([name, { source }]) => ({ path: `site/climate/${name}`, source }));
  return [
    ...points,
    { path: "site/grid", source: grid.source },
    { path: "site/environment/sound-power", source: environment?.soundPower?.source },
    { path: "site/environment/corrosivity", source: environment?.corrosivity?.source },
  ].flatMap(({ path, source }) => (source ? [{ path, source }] : []));
}

/** What each module of a {@link NodeDesign} is parsed with. */
export const moduleSchemas = {
  compute: computeSchema,
  cooling: coolingSchema,
  power: powerSchema,
  downlink: downlinkSchema,
  telemetry: telemetrySchema,
  orchestration: orchestrationSchema,
} as const satisfies Readonly<Record<keyof NodeDesign, z.ZodType>>;

const moduleNames: readonly string[] = Object.keys(moduleSchemas);

/**
 * Parses every module before it complains, so that one run shows everything that is wrong.
 *
 * @throws PropsError with every problem of every module by itself
 */
export function parseModules(name: string, design: NodeDesign) {
  const problems: PropsProblem[] = [];
  const parse = <Schema extends z.ZodType>(key: keyof NodeDesign, schema: Schema): z.output<Schema> | undefined => {
    if (design[key] === undefined) return undefined;
    try {
      return parseProps(schema, `${name}/${key}`, design[key]);
    } catch (error) {
      if (!(error instanceof PropsError)) throw error;
      for (const problem of error.problems) problems.push({ ...problem, path: problem.path === "" ? key : `${key}.${problem.path}` });
      return undefined;
    }
  };
  for (const key of Object.keys(design)) {
    if (!moduleNames.includes(key)) {
      const meant = closest(key, moduleNames);
      problems.push({
        path: key,
        message: `is no module of a node: ${meant === undefined ? `use ${moduleNames.join(", ")}` : `did you mean "${meant}"?`}`,
      });
    }
  }
  const modules = {
    compute: parse("compute", moduleSchemas.compute),
    cooling: parse("cooling", moduleSchemas.cooling),
    power: parse("power", moduleSchemas.power),
    downlink: parse("downlink", moduleSchemas.downlink),
    telemetry: parse("telemetry", moduleSchemas.telemetry),
    orchestration: parse("orchestration", moduleSchemas.orchestration),
  };
  if (problems.length > 0) throw new PropsError(name, problems);
  return modules;
}
