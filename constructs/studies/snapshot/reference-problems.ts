import type { RackFacts } from "../../facts/compute/rack";
import { type CoolingFacts, coolantParts, isLiquidCooling, isLiquidToAirCooling } from "../../facts/cooling/cooling";
import type { DeviceFacts, NodeFacts, TelemetryFacts, WorkloadFacts } from "../../facts/node-facts";
import type { DemandFacts } from "../../facts/power/demand";
import type { DistributionFacts } from "../../facts/power/distribution";
import { everyNodesPlaces } from "../../facts/power/place";
import { compact } from "../../plain/compact";
import { listIds, listNames } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { stateNameProblems } from "../../power/name-problems";
import type { ParsedPower } from "../../power/power.props";
import { groupValues } from "../../props/grouped";
import { useOneOf } from "../../props/problems/closest";
import { nameList } from "../../props/problems/name-list";
import type { PropsProblem } from "../../props/problems/props-error";
import { PortHolders } from "../../services/port-holders";
import type { ServiceFacts } from "../../services/service-facts";
import type { Site } from "../../site";
import { coolingParts } from "../cooling-parts/cooling-parts";
import type { ParsedModules } from "./parse-modules";

/** Finds devices with the same name, in one module or in two, and reports the last. A unit of several has a name that is not written in the design. */
export function duplicateProblems(devices: readonly { readonly id: string; readonly path: string }[]): PropsProblem[] {
  return [...groupValues(devices.map(({ id, path }) => [id, path]))]
    .filter(([, paths]) => paths.length > 1)
    .map(([id, paths]) => ({
      path: paths.at(-1) ?? "",
      message: `makes "${id}" stand for ${paths.length} devices (${nameList(paths)}): give each its own name`,
    }));
}

/**
 * Finds parts of the power whose names would equal a state of the cooling, such as lost water. States of lost units need no check, because device names are
 * unique.
 */
export function stateProblems({ promises }: Site, cooling: CoolingFacts, power: ParsedPower): PropsProblem[] {
  const states = coolingParts(cooling).flatMap((part) => listNames(part.lostOtherwise(promises)));
  return stateNameProblems(power, "cooling", new Set(states));
}

/** Finds sunlight on a floor, or on a surface that the room does not have. It would be ignored silently. */
export function surfaceProblems(site: Site, { room }: CoolingFacts): PropsProblem[] {
  const floors = new Set(listNames(room.surfaces.filter(({ floor }) => floor)));
  const sunlit = listNames(room.surfaces).filter((name) => !floors.has(name));
  return Object.entries(site.climate).flatMap(([climate, { irradianceWPerM2 }]) =>
    Object.entries(irradianceWPerM2)
      .filter(([name, sun]) => !sunlit.includes(name) && !(floors.has(name) && sun === 0))
      .map(([name, sun]) => ({
        path: `site.climate.${climate}.irradiance.${name}`,
        message: `is ${sun === "clear-sky" ? sun : `${sun} W/m²`} on ${floors.has(name) ? "a floor, which no sun reaches" : "no surface of the envelope"}: ${useOneOf(sunlit, "add surfaces to cooling.room.envelope")}`,
      })),
  );
}

/** Finds a film on a floor, or on a surface that the room does not have. It would be ignored silently. */
export function filmProblems(site: Site, { room }: CoolingFacts): PropsProblem[] {
  const outer = listNames(room.surfaces.filter(({ floor }) => !floor));
  return Object.entries(site.climate).flatMap(([climate, { filmWPerM2K = {} }]) =>
    Object.keys(typeof filmWPerM2K === "number" ? {} : filmWPerM2K)
      .filter((name) => !outer.includes(name))
      .map((name) => ({
        path: `site.climate.${climate}.filmCoefficient.${name}`,
        message: `is of no surface of the envelope that stands in outdoor air: ${useOneOf(outer, "add surfaces to cooling.room.envelope")}`,
      })),
  );
}

/** Finds the temperature of a place that the design does not have. It would be ignored silently. */
export function climatePlaceProblems(site: Site, { places }: Pick<DistributionFacts, "places">): PropsProblem[] {
  const known = new Set(listNames(places));
  const remedy = useOneOf([...known], "add the place to power.places");
  return Object.entries(site.climate).flatMap(([climate, { placesC = {} }]) =>
    Object.entries(placesC)
      .filter(([name]) => !known.has(name))
      .map(([name, celsius]) => ({
        path: `site.climate.${climate}.places.${name}`,
        message: everyNodesPlaces.includes(name)
          ? `is ${celsius} °C, but the room and outdoor air follow from the climate point itself: leave it out`
          : `is ${celsius} °C at no place of the design: ${remedy}`,
      })),
  );
}

/** Finds a sky over a room without a roof. It would be ignored silently. */
export function skyProblems(site: Site, { room }: CoolingFacts): PropsProblem[] {
  if (room.surfaces.some(({ roof }) => roof)) return [];
  return Object.entries(site.climate)
    .filter(([, { skyRadiationK = 0 }]) => skyRadiationK > 0)
    .map(([climate]) => ({
      path: `site.climate.${climate}.skyRadiation`,
      message: "cools roofs but no surface of the envelope is one: mark it with roof: true in cooling.room.envelope",
    }));
}

/** Finds racks whose heat goes to a coolant that the node's cooling does not have. */
export function coolantProblems(racks: readonly RackFacts[], cooling: CoolingFacts | undefined): PropsProblem[] {
  if (!cooling || isLiquidCooling(cooling) || isLiquidToAirCooling(cooling)) return [];
  return racks.flatMap(({ id, captureRatio }, i) =>
    captureRatio === 0
      ? []
      : [
          {
            path: `compute.racks[${i}].captureRatio`,
            message: `of ${id} must be 0 in a node without coolant but is ${captureRatio}: add ${coolantParts.slice(0, -1).join(", ")} and ${coolantParts.at(-1)}, or secondaryLoop and liquidToAir, to cooling, or take a rack that air alone cools`,
          },
        ],
  );
}

/** Finds telemetry of devices that no module has, and of parts that are no devices. */
export function targetProblems(telemetry: TelemetryFacts | undefined, devices: readonly DeviceFacts[]): PropsProblem[] {
  const known = new Set(listIds(devices));
  const remedy = useOneOf([...known], "add a module with devices");
  const named = (telemetry?.targets ?? []).flatMap(({ device, parts }) => [
    { path: `telemetry.targets.${device}`, id: device },
    ...Object.entries(parts).map(([part, id]) => ({ path: `telemetry.targets.${device}.parts.${part}`, id })),
  ]);
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ path, id }) => ({ path, message: `names the device "${id}" that the node does not have: ${remedy}` }));
}

export function workloadProblems(orchestration: ParsedModules["orchestration"], racks: readonly RackFacts[]): PropsProblem[] {
  const known = new Set(listIds(racks));
  const remedy = useOneOf([...known], "add compute");
  return (orchestration?.workloads ?? []).flatMap(({ name, rack }, i) =>
    rack === undefined || known.has(rack)
      ? []
      : [
          {
            path: `orchestration.workloads[${i}].rack`,
            message: `of ${name} names the rack "${rack}" that the node does not have: ${remedy}`,
          },
        ],
  );
}

/** Finds workloads with the name of a program of the telemetry: both would be one container. */
export function telemetryNameProblems({ orchestration, telemetry }: NodeFacts, pathOf: (id: string) => string): PropsProblem[] {
  const programs = new Set(listIds(telemetry?.services ?? []));
  return listIds(orchestration?.services ?? [])
    .filter((id) => programs.has(id))
    .map((id) => ({ path: `${pathOf(id)}.name`, message: `must not be "${id}", the name of a program of the telemetry: choose another` }));
}

/** Finds workloads that process on a rack without power for it, and satellites that the node does not receive. */
export function processingProblems(
  { compute, downlink }: NodeFacts,
  workloads: readonly WorkloadFacts[],
  pathOf: (id: string) => string,
): PropsProblem[] {
  const received = downlink?.sky?.satellites.map(({ elements }) => elements.catalogueNumber);
  return workloads.flatMap(({ id, rack, processing }) => {
    if (!processing) return [];
    const path = pathOf(id);
    const runsOn = compute?.racks.find((one) => one.id === rack);
    const strangers = received ? processing.satellites.map(({ catalogueNumber }, i) => ({ catalogueNumber, i })) : [];
    return compact([
      runsOn &&
        runsOn.idleW === runsOn.maximumW && {
          path: `${path}.processing`,
          message: `runs on ${rack}, which draws no more than idle: raise its maximum, or run it on another rack`,
        },
      ...strangers
        .filter(({ catalogueNumber }) => !received?.includes(catalogueNumber))
        .map(({ catalogueNumber, i }) => ({
          path: `${path}.processing.satellites[${i}].satellite`,
          message: `must be among downlink.satellites, ${nameList((received ?? []).map(String))}, but is ${catalogueNumber}: add it there, or leave it out`,
        })),
    ]);
  });
}

/** Finds a promise to shed that sheds nothing: the verdict would count a relief that does not exist. */
export function sheddingProblems(
  { promises }: Site,
  devices: readonly Pick<RackFacts, "shedPriority">[],
  workloads: readonly WorkloadFacts[],
): PropsProblem[] {
  const { sheddingDownTo: downTo } = promises;
  const priorities = [
    ...devices.flatMap(({ shedPriority }) => shedPriority ?? []),
    ...workloads.filter(({ sheddable }) => sheddable).map(({ priority }) => priority),
  ];
  if (downTo === undefined || priorities.some((priority) => priority >= downTo)) return [];
  const has = priorities.length === 0 ? "none is sheddable" : `those that are have ${unique(priorities).sort().join(", ")}`;
  return [
    {
      path: "site.promises.shedding.downTo",
      message: `must reach a rack, workload, receiver or antenna that is sheddable but is ${downTo}, and ${has}: lower it, or declare some sheddable`,
    },
  ];
}

/** Finds a rack whose outlet or contactor would also disconnect a workload that must stay. */
export function partedProblems({ promises }: Site, racks: readonly RackFacts[], workloads: readonly WorkloadFacts[]): PropsProblem[] {
  const { sheddingDownTo: downTo = Number.POSITIVE_INFINITY } = promises;
  return racks.flatMap(({ id, shedBy, shedPriority = 0 }, i) => {
    const kept = workloads.filter(({ rack, sheddable, priority }) => rack === id && !(sheddable && priority >= downTo));
    if (!shedBy || shedPriority < downTo || kept.length === 0) return [];
    const names = nameList(listIds(kept));
    return [
      {
        path: `compute.racks[${i}].shedBy`,
        message: `must disconnect only what is shed but ${shedBy.device} also disconnects ${names}, which must stay: leave out sheddable, priority and shedBy, place ${names} in another rack, or let the site shed it (sheddable, priority ${downTo} or more)`,
      },
    ];
  });
}

/** Finds loads of a promise on batteries that the design does not have. Without a message, nothing would supply them. */
export function namedLoadProblems({ promises }: Site, { compute, downlink }: NodeFacts, demands: readonly DemandFacts[]): PropsProblem[] {
  const { batteryLoads = [] } = promises;
  const path = "site.promises.autonomy.batteries.of";
  if (batteryLoads === "it") {
    if (compute?.racks.length || downlink?.receivers.length) return [];
    return [
      { path, message: 'must be loads that the design has but is "it", and it has no rack or receiver: name other devices, or add some' },
    ];
  }
  const known = listIds([...demands, ...(compute?.hosts ?? [])]);
  return batteryLoads.flatMap((name, i) =>
    known.includes(name)
      ? []
      : [
          {
            path: `${path}[${i}]`,
            message: `names "${name}", which is no load of the design: ${useOneOf(known, "add a module with devices")}`,
          },
        ],
  );
}

/** Finds two services on one port of their host. The engine would refuse the second in the middle of an apply. */
export function portProblems(services: readonly ServiceFacts[]): PropsProblem[] {
  const ofHosts = new Map<string | undefined, PortHolders<string>>();
  return services.flatMap(({ id, ports, host }) =>
    ports.flatMap((port) => {
      const holders = ofHosts.get(host) ?? new PortHolders<string>();
      ofHosts.set(host, holders);
      const holder = holders.holderOf(port, id);
      holders.add(port, id);
      if (holder === undefined) return [];
      return [
        {
          path: "services",
          message: `${id} must have port ${port.host} of ${port.address} for itself but ${holder} has it: choose another host port`,
        },
      ];
    }),
  );
}
