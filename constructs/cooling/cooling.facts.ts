import type { CoolingModuleFacts } from "../facts/node-facts";
import { defaultFact, type StatedFact } from "../provenance/stated-fact";
import type { ParsedCooling } from "./cooling.props";
import { coolingDemands } from "./cooling-demands";
import { coolingPartFacts } from "./cooling-parts.facts";

/** What the cooling is to the solver: the coolant parts, the room, and the electricity that they draw. */
export function coolingFacts(props: ParsedCooling): CoolingModuleFacts {
  const cooling = coolingPartFacts(props);
  const demands = coolingDemands(props, cooling);
  const doorFans = new Set((cooling.rearDoors ?? []).map(({ fans }) => fans?.id));
  return {
    cooling,
    demands,
    devices: [
      ...demands.filter(({ id }) => !doorFans.has(id)).map(({ id }) => ({ id, kind: id.replace(/-\d+$/, ""), module: "cooling" })),
      ...(cooling.cdus?.units ?? []).map((id) => ({ id, kind: "cdu", module: "cooling" })),
      ...(cooling.rearDoors ?? []).map(({ rack }) => ({ id: `rear-door-${rack}`, kind: "rear-door", module: "cooling" })),
      ...(props.leakSensors ?? []).map(({ name }) => ({ id: name, kind: "leak-sensor", module: "cooling" })),
    ],
    stated: [
      { path: "cooling/facility-loop", source: props.facilityLoop?.source },
      { path: "cooling/secondary-loop", source: props.secondaryLoop?.source },
      { path: "cooling/dry-coolers", source: props.dryCoolers?.source },
      { path: "cooling/trim-chiller", source: props.trimChiller?.source },
      { path: "cooling/cdus", source: props.cdus?.source },
      { path: "cooling/liquid-to-air", source: props.liquidToAir?.source },
      ...(cooling.rearDoors ?? []).map(({ rack, source }) => ({ path: `cooling/rear-door-${rack}`, source })),
      { path: "cooling/air-conditioners", source: props.airConditioners.source },
      ...(props.airConditioners.filters ?? []).map(({ source }, i) => ({ path: `cooling/air-conditioners/filter-${i + 1}`, source })),
      { path: "cooling/room", source: props.room.source },
      { path: "cooling/facility-loop/expansion", source: props.facilityLoop?.expansion?.source },
      { path: "cooling/secondary-loop/expansion", source: props.secondaryLoop?.expansion?.source },
      ...(props.leakSensors ?? []).map(({ name, source }) => ({ path: `cooling/${name}`, source })),
      { path: "cooling/enclosure", source: props.room.enclosure?.source },
      ...defaults(props),
    ].flatMap(({ path, source }) => (source ? [{ path, source }] : [])),
  };
}

/** Physical defaults that the design leaves as they are. */
function defaults({ dryCoolers, room }: ParsedCooling): StatedFact[] {
  return [
    ...(dryCoolers && !dryCoolers.intakeRecirculation
      ? [defaultFact("cooling/dry-coolers/intake-recirculation", "Recirculation of 0 K at the intakes of dry coolers")]
      : []),
    ...(dryCoolers && !dryCoolers.foulingFactor
      ? [defaultFact("cooling/dry-coolers/fouling-factor", "Fouling factor 1, coils as clean as rated")]
      : []),
    ...(room.recirculation ? [] : [defaultFact("cooling/room/recirculation", "Recirculation of 0 K at the servers")]),
    ...(room.envelope.length > 0 ? [] : [defaultFact("cooling/room/envelope", "Room without envelope, through which no heat passes")]),
  ];
}
