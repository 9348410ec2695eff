import type { LoopFacts } from "../../facts/cooling/loop";
import type { SeriesName } from "../../facts/telemetry/series";
import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import { solvedChain } from "../cooling-parts/states/coolant-chain-state";
import { loopPumps } from "../cooling-parts/states/pumps-at-work";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** What one device reads, by series without further labels. */
export type DeviceReadings = Readonly<Partial<Record<SeriesName, number>>>;

/** What the devices of a node read, by device. */
export type Readings = ReadonlyMap<string, DeviceReadings>;

/**
 * What perfect sensors would read of a solved point where all equipment works: of units that run, each by itself. Series that hang on labels, that count, or that the
 * solver does not know are left out; so is what it does not know at the point.
 *
 * @param node as the point has it, with the load of its climate point
 */
export function solvedReadings(node: NodeSnapshot, point: OperatingPoint): Readings {
  return new Map([...rackReadings(point), ...chainReadings(node, point), ...powerReadings(node, point)]);
}

type Read = readonly [device: string, readings: DeviceReadings];

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

function chainReadings({ cooling = {} as NonNullable<NodeSnapshot["cooling"]> }: NodeSnapshot, { coolant }: OperatingPoint): Read[] {
  const chain = solvedChain(coolant);
  if (!chain) return [];
  const { dryCooler, cdu } = chain;
  const running = (units: readonly string[] | undefined, count: number) => (units ?? []).slice(0, count);
  return [
    ...running(cooling.dryCoolers?.units, dryCooler.workingUnits).map(
      (unit): Read => [
        unit,
        {
          edge_node_coolant_outlet_temperature_celsius: dryCooler.coolantOutC,
          edge_node_air_inlet_temperature_celsius: dryCooler.airInC,
          edge_node_heat_watts: dryCooler.heatPerUnitW,
          edge_node_fan_speed_ratio: dryCooler.fanSpeed,
          edge_node_power_watts: dryCooler.fanPowerPerUnitW,
        },
      ],
    ),
    ...running(cooling.cdus?.units, cdu.workingUnits).map(
      (unit): Read => [
        unit,
        {
          edge_node_primary_supply_temperature_celsius: cdu.primaryInC,
          edge_node_secondary_supply_temperature_celsius: cdu.secondaryOutC,
          edge_node_heat_watts: cdu.heatW / cdu.workingUnits,
        },
      ],
    ),
    ...loopReadings(cooling.facilityLoop, chain.facilityLoop),
    ...loopReadings(cooling.secondaryLoop, chain.secondaryLoop),
  ];
}

/** Pumps share flow and power; a strainer has the whole flow. */
function loopReadings(loop: LoopFacts | undefined, { flowM3PerS, pumpW }: { readonly flowM3PerS: number; readonly pumpW: number }): Read[] {
  if (!loop) return [];
  const running = loopPumps(loop).slice(0, loop.pumps?.duty ?? 1);
  return [
    ...running.map(
      (pump): Read => [
        pump,
        { edge_node_power_watts: pumpW / running.length, edge_node_flow_cubic_meters_per_second: flowM3PerS / running.length },
      ],
    ),
    ...(loop.hydraulics?.parts ?? []).flatMap(({ strainer, dropPa, flowM3PerS: ratedM3PerS }): Read[] =>
      strainer === undefined
        ? []
        : [
            [
              strainer,
              {
                edge_node_pressure_drop_pascals: dropPa * (flowM3PerS / ratedM3PerS) ** 2,
                edge_node_flow_cubic_meters_per_second: flowM3PerS,
              },
            ],
          ],
    ),
  ];
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
