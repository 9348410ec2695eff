import { combinedUncertainty } from "../../engineering/diagnostics/combined-uncertainty";
import { type SeriesName, type SeriesUnit, series } from "../../facts/telemetry/series";
import type { UncertaintyFacts } from "../../facts/telemetry/uncertainty";
import type { Unknown } from "../../plain/unknown";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type MeasuredConditions, predictedReadings } from "./measured-conditions";
import type { Readings } from "./solved-readings";

/** A reading and the solver's prediction for it. */
export interface ComparedReading {
  readonly device: string;
  readonly series: SeriesName;
  readonly unit: SeriesUnit;
  readonly measured: number;
  readonly predicted: number;
  /** Measured minus predicted. */
  readonly difference: number;
  /** Standard uncertainty of the difference: from the sensor, and from the air and the load of the prediction. */
  readonly uncertainty: number;
  /** Difference in standard uncertainties, with its sign. */
  readonly uncertainties: number; // [-]
}

/** Greatest difference between computed numbers that counts as rounding [-]. */
const rounding = 1e-12;

/** Readings beside the solved node, or the reason why it is not solved. */
type Comparison =
  | {
      readonly outcome: "compared";
      /** Readings, largest difference first. */
      readonly readings: readonly ComparedReading[];
      /** Readings that the solver does not predict: counters, states, and devices on standby. */
      readonly notPredicted: readonly { readonly device: string; readonly series: SeriesName }[];
    }
  | Unknown;

/**
 * Compares measured readings with the healthy node at the same air and load.
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

/**
 * Computes the prediction in air that is one standard uncertainty warmer, and at a load that is one greater. The changes are the uncertainty of the prediction.
 */
function movedReadings(node: NodeSnapshot, conditions: MeasuredConditions, { temperatureK, meteredPower }: UncertaintyFacts): Readings[] {
  const more = new Map(node.racks.map(({ id, inletW }) => [id, (conditions.racksW.get(id) ?? inletW) * (1 + meteredPower)]));
  return [
    predictedReadings(node, { ...conditions, dryBulbC: conditions.dryBulbC + temperatureK }),
    predictedReadings(node, { ...conditions, racksW: more }),
  ].flatMap((one) => (one.outcome === "solved" ? one.readings : []));
}

/** Devices whose drives report their own power. Meters measure the others. */
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
