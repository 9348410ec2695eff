import type { RackFacts } from "../../facts/compute/rack";
import type { SwitchFacts } from "../../facts/compute/switch";
import { tryById } from "../../props/by-id";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Feeders } from "./feeders";
import { type BillPart, part } from "./part";
import { rated } from "./rated";

/** Racks, with their supplies, tanks, switches and optical modules. */
export function computeParts({ racks, demands }: NodeSnapshot, feed: Feeders): BillPart[] {
  return racks.flatMap((rack) => {
    const { id, maximumW, rackUnits, source } = rack;
    const { supplies, place = "inside" } = tryById(demands, id) ?? {};
    const fedBy = feed.ofDevice(id);
    return [
      part({
        kind: "rack",
        name: id,
        rating: [rated.watts(maximumW), rackUnits && `${rackUnits.total} U`],
        fedBy,
        place,
        source,
      }),
      ...(supplies
        ? [
            part({
              kind: "power-supply",
              name: `${id}/supplies`,
              count: supplies.count,
              rating: [rated.watts(supplies.ratedW / supplies.count)],
              fedBy,
              place,
              source: supplies.source,
            }),
          ]
        : []),
      ...tankParts(rack, place),
      ...(rack.switches ?? []).flatMap((one) => switchParts(id, one, place)),
      ...opticParts(rack, place),
    ];
  });
}

function tankParts({ id, tank }: RackFacts, place: string): BillPart[] {
  if (!tank) return [];
  const { heatW, approachK, source } = tank;
  const name = `${id}/immersion`;
  const rating = [rated.watts(heatW), `approach ${rated.kelvins(approachK)}`];
  const vessel = part({ kind: "immersion-tank", name, rating, place, source });
  if (tank.kind === "single-phase") return [vessel];
  const stock = tank.supply && `${rated.cubicMetres(tank.supply.stockM3)} in store`;
  return [vessel, { ...part({ kind: "immersion-fluid", name, rating: [stock], source }), model: tank.fluid }];
}

function switchParts(rack: string, { id, budgetW, ports, poe, source }: SwitchFacts, place: string): BillPart[] {
  const name = `${rack}/${id}`;
  const all = ports.reduce((sum, { count }) => sum + count, 0);
  return [
    part({ kind: "switch", name, rating: [`${all} ports`, rated.watts(budgetW)], place, source }),
    ...ports
      .filter(({ moduleW }) => moduleW > 0)
      .map((group) =>
        part({
          kind: "port-module",
          name: `${name}/${group.name}`,
          count: group.count,
          rating: [rated.watts(group.moduleW)],
          place,
          source,
        }),
      ),
    ...(poe?.devices ?? []).map((device) => {
      const fedBy = [`switch ${name}`];
      return part({
        kind: "powered-device",
        name: `${name}/${device.name}`,
        count: device.count,
        rating: [rated.watts(device.powerW)],
        fedBy,
        source,
      });
    }),
  ];
}

/** Kinds of modules, of which the design has no number. The ports of a switch have one: what stands in them is not listed twice. */
function opticParts({ id, optics = [], switches = [] }: RackFacts, place: string): BillPart[] {
  if (switches.some(({ ports }) => ports.some(({ moduleW }) => moduleW > 0))) return [];
  return optics.map(({ name, maximumCaseC, source }) =>
    part({
      kind: "optical-module",
      name: `${id}/${name}`,
      count: "not stated",
      rating: [`case up to ${rated.celsius(maximumCaseC)}`],
      place,
      source,
    }),
  );
}
