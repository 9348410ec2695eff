import type { RackFacts } from "../../facts/compute/rack";
import type { SwitchFacts } from "../../facts/compute/switch";
import { addUp } from "../../plain/add-up";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Devices } from "./devices";
import type { DesignPart, DesignParts } from "./part";
import { rated } from "./rated";

/** Returns racks with their supplies, tanks, switches and optical modules. */
export function computeParts({ racks }: NodeSnapshot, { demandOf, partOf }: Devices): DesignParts {
  return racks.flatMap((rack) => {
    const { id, maximumW, rackUnits, source } = rack;
    const { supplies, place = "inside" } = demandOf(id) ?? {};
    const whole = { ...partOf("rack", id, [rated.watts(maximumW), rackUnits && `${rackUnits.total} U`], source), place };
    return [
      whole,
      supplies && {
        ...whole,
        kind: "power-supply",
        name: `${id}/supplies`,
        count: supplies.count,
        rating: [rated.watts(supplies.ratedW / supplies.count)],
        source: supplies.source,
      },
      ...tankParts(rack, place),
      ...(rack.switches ?? []).flatMap((one) => switchParts(id, one, place)),
      ...opticParts(rack, place),
    ];
  });
}

function tankParts({ id, tank }: RackFacts, place: string): DesignParts {
  if (!tank) return [];
  const { heatW, approachK, source } = tank;
  const name = `${id}/immersion`;
  const rating = [rated.watts(heatW), `approach ${rated.kelvins(approachK)}`];
  const vessel = { kind: "immersion-tank", name, rating, place, source };
  if (tank.kind === "single-phase") return [vessel];
  const stock = tank.supply && `${rated.cubicMetres(tank.supply.stockM3)} in store`;
  return [vessel, { kind: "immersion-fluid", name, rating: [stock], source, model: tank.fluid }];
}

function switchParts(rack: string, { id, budgetW, ports, poe, source }: SwitchFacts, place: string): DesignParts {
  const name = `${rack}/${id}`;
  const all = addUp(ports, ({ count }) => count);
  return [
    { kind: "switch", name, rating: [`${all} ports`, rated.watts(budgetW)], place, source },
    ...ports
      .filter(({ moduleW }) => moduleW > 0)
      .map((group) => ({
        kind: "port-module",
        name: `${name}/${group.name}`,
        count: group.count,
        rating: [rated.watts(group.moduleW)],
        place,
        source,
      })),
    ...(poe?.devices ?? []).map((device) => ({
      kind: "powered-device",
      name: `${name}/${device.name}`,
      count: device.count,
      rating: [rated.watts(device.powerW)],
      fedBy: [`switch ${name}`],
      source,
    })),
  ];
}

/** Returns optical modules without a number of pieces. Modules that a switch already lists with its ports are left out. */
function opticParts({ id, optics = [], switches = [] }: RackFacts, place: string): DesignParts {
  if (switches.some(({ ports }) => ports.some(({ moduleW }) => moduleW > 0))) return [];
  return optics.map(
    ({ name, maximumCaseC, source }): DesignPart => ({
      kind: "optical-module",
      name: `${id}/${name}`,
      count: "not stated",
      rating: [`case up to ${rated.celsius(maximumCaseC)}`],
      place,
      source,
    }),
  );
}
