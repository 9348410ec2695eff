import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import type { DeviceReadings, Read } from "../cooling-parts/cooling-part";
import { coolingParts } from "../cooling-parts/cooling-parts";
import { solvedChain } from "../cooling-parts/states/coolant-chain-state";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { NodeSnapshot } from "../snapshot/snapshot";

export type Readings = ReadonlyMap<string, DeviceReadings>;

/**
 * Computes the readings of perfect sensors at a solved point with all equipment working, for each running unit. It leaves out series with labels, counters, and
 * values that the solver does not know.
 *
 * @param node of the point, with the load of its climate point
 */
export function solvedReadings(node: NodeSnapshot, point: OperatingPoint): Readings {
  return new Map([...rackReadings(point), ...chainReadings(node, point), ...powerReadings(node, point)]);
}

function rackReadings(point: OperatingPoint): Read[] {
  const chain = solvedChain(point.coolant);
  const doors = keyBy(point.rearDoors ?? [], (door) => door.rack);
  const inletC = point.room?.outcome === "solved" ? point.room.inletAir.temperatureC : undefined;
  return point.racks.map(({ id, inletW, capturedW }) => [
    id,
    {
      edge_node_power_watts: inletW,
      ...(doors.has(id) ? {} : { edge_node_heat_watts: capturedW }),
      ...(chain && capturedW > 0 && { edge_node_coolant_supply_temperature_celsius: chain.itSupplyC }),
      ...(chain && doors.size === 0 && capturedW > 0 && { edge_node_coolant_return_temperature_celsius: chain.itReturnC }),
      ...defined({ edge_node_air_inlet_temperature_celsius: inletC }),
    },
  ]);
}

function chainReadings({ cooling }: NodeSnapshot, { coolant }: OperatingPoint): Read[] {
  const chain = solvedChain(coolant);
  return chain ? coolingParts(cooling).flatMap((part) => part.readings(chain)) : [];
}

function powerReadings({ network = [], batteries }: NodeSnapshot, { electrical, room, air }: OperatingPoint): Read[] {
  const plants = network.filter(({ kind }) => kind === "rectifier-plant");
  const record = plants.length > 0 ? electrical.record() : undefined;
  const placesC = new Map<string, number | undefined>([
    ["outside", air.dryBulbC],
    ["inside", room?.outcome === "solved" ? room.roomC : undefined],
    ...(electrical.places ?? []).map(({ name, temperatureC }) => [name, temperatureC] as const),
  ]);
  return [
    ...plants.flatMap(({ id }): Read[] => {
      const plant = record?.get(id);
      return plant?.outputW === undefined
        ? []
        : [[id, { edge_node_input_power_watts: plant.powerW, edge_node_output_power_watts: plant.outputW }]];
    }),
    ...batteries.flatMap(({ id, place }): Read[] => {
      const cellC = placesC.get(place);
      return cellC === undefined ? [] : [[id, { edge_node_battery_temperature_celsius: cellC }]];
    }),
  ];
}
