import { combinedUncertainty } from "../../engineering/diagnostics/combined-uncertainty";
import { type SeriesName, type SeriesUnit, series } from "../../facts/telemetry/series";
import type { UncertaintyFacts } from "../../facts/telemetry/uncertainty";
import type { Unknown } from "../../plain/unknown";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type MeasuredConditions, predictedReadings } from "./measured-conditions";
import type { Readings } from "./solved-readings";

/** One reading beside what the solver says of it. */
export interface ComparedReading {
  readonly device: string;
  readonly series: SeriesName;
  readonly unit: SeriesUnit;
  readonly measured: number;
  readonly predicted: number;
  /** Measured less predicted. */
  readonly difference: number;
  /** Standard uncertainty of the difference: of the sensor, and of the air and the load that the prediction is for. */
  readonly uncertainty: number;
  /** Of it how many the difference is, with its sign. */
  readonly uncertainties: number; // [-]
}

/** What the last bits of a computed number may be apart by [-]. */
const rounding = 1e-12;

/** Readings beside the solved node, or why it is not solved. */
export type Comparison =
  | {
      readonly outcome: "compared";
      /** The one that differs most first. */
      readonly readings: readonly ComparedReading[];
      /** What the solver does not know: counters, states, and devices that stand by. */
      readonly notPredicted: readonly { readonly device: string; readonly series: SeriesName }[];
    }
  | Unknown;

/**
 * What is measured beside the healthy node at the same air and load.
 *
 * @param sensors their standard uncertainties
 */
export function comparedReadings(
  node: NodeSnapshot,
  conditions: MeasuredConditions,
  measured: Readings,
  sensors: UncertaintyFacts,
): Comparison {
  const predicted = predictedReadings(node, conditions);
  if (predicted.outcome === "unknown") return predicted;
  const moved = movedReadings(node, conditions, sensors);
  const all = [...measured].flatMap(([device, readings]) =>
    Object.entries(readings).map(([name, value]) => ({ device, series: name as SeriesName, measured: value })),
  );
  const kinds = new Map(node.devices.map(({ id, kind }) => [id, kind]));
  const readings = all.flatMap((reading) => {
    const value = predicted.readings.get(reading.device)?.[reading.series];
    if (value === undefined) return [];
    const others = moved.map((other) => (other.get(reading.device)?.[reading.series] ?? value) - value);
    const sensor = sensorUncertainty(
      reading.series,
      kinds.get(reading.device) ?? "",
      Math.max(Math.abs(value), Math.abs(reading.measured)),
      sensors,
    );
    const uncertainty = combinedUncertainty([1, sensor], ...others.map((change) => [1, change] as const));
    const apart = reading.measured - value;
    const difference = Math.abs(apart) <= rounding * Math.abs(value) ? 0 : apart;
    const uncertainties = difference === 0 ? 0 : difference / uncertainty;
    return { ...reading, unit: series[reading.series].unit, predicted: value, difference, uncertainty, uncertainties };
  });
  return {
    outcome: "compared",
    readings: readings.toSorted((left, right) => Math.abs(right.uncertainties) - Math.abs(left.uncertainties)),
    notPredicted: all.flatMap(({ device, series: name }) =>
      predicted.readings.get(device)?.[name] === undefined ? { device, series: name } : [],
    ),
  };
}

/** The prediction in air that is one standard uncertainty warmer, and at a load that is one greater: what it moves by is as unknown as they are. */
function movedReadings(node: NodeSnapshot, conditions: MeasuredConditions, { temperatureK, meteredPower }: UncertaintyFacts): Readings[] {
  const more = new Map(node.racks.map(({ id, inletW }) => [id, (conditions.racksW.get(id) ?? inletW) * (1 + meteredPower)]));
  return [
    predictedReadings(node, { ...conditions, dryBulbC: conditions.dryBulbC + temperatureK }),
    predictedReadings(node, { ...conditions, racksW: more }),
  ].flatMap((one) => (one.outcome === "solved" ? one.readings : []));
}

/** Drives of pumps and fans tell their power themselves; of the rest meters do. */
const driven = /^(?:dry-cooler|facility-pump|secondary-pump)$/;

function sensorUncertainty(name: SeriesName, kind: string, value: number, sensors: UncertaintyFacts): number {
  if (series[name].unit === "°C") return sensors.temperatureK;
  switch (name) {
    case "edge_node_heat_watts":
      return value * sensors.heat;
    case "edge_node_flow_cubic_meters_per_second":
      return value * sensors.flow;
    case "edge_node_fan_speed_ratio":
      return value * sensors.fanSpeed;
    case "edge_node_pressure_drop_pascals":
      return value * sensors.pressureDrop;
    default:
      return value * (driven.test(kind) ? sensors.drivePower : sensors.meteredPower);
  }
}
