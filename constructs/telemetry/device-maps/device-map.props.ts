import type { z } from "zod";
import type { DeviceMapFacts, ReadingFacts, SnmpReadingFacts } from "../../facts/telemetry/device-map";
import { canonicalJson, compareText } from "../../props/canonical";
import { optional } from "../../props/optional";
import { addProblem } from "../../props/problems/add-problem";
import { list } from "../../props/problems/list";
import { propsSchema } from "../../props/props-schema";
import { type Source, sourceSchema } from "../../provenance/source";
import { type ModbusReadingProps, modbusReading, overlaps, type ReadingProblem } from "./modbus-reading.props";
import { type MetricReadingProps, metricReading } from "./reading.props";
import { type SnmpReadingProps, snmpReading } from "./snmp-reading.props";

/** The readings of devices of one class, and their protocol: one of `snmp`, `modbus`, `redfish` and `prometheus`. */
export interface DeviceMapProps {
  /** SNMP objects. */
  readonly snmp?: readonly SnmpReadingProps[];
  /** Modbus TCP registers and bits. */
  readonly modbus?: readonly ModbusReadingProps[];
  /** Series of idrac_exporter. */
  readonly redfish?: readonly MetricReadingProps[];
  /** Series of another exporter, which you run. */
  readonly prometheus?: readonly MetricReadingProps[];
  /** Document from which the readings are, or `declareSource()` for a map without a document. */
  readonly source: Source;
}

const ways = ["snmp", "modbus", "redfish", "prometheus"] as const;

export const deviceMapSchema = propsSchema<DeviceMapProps>()({
  ...optional({
    snmp: list(snmpReading).min(1),
    modbus: list(modbusReading).min(1),
    redfish: list(metricReading).min(1),
    prometheus: list(metricReading).min(1),
  }),
  source: sourceSchema,
}).superRefine((map, context) => {
  const given = ways.filter((way) => map[way] !== undefined);
  if (given.length !== 1) {
    const but = given.length === 0 ? "states none" : `states ${given.join(" and ")}`;
    addProblem(context, [], `must state exactly one protocol, of ${ways.join(", ")}, but ${but}: state one`);
    return;
  }
  const readings: readonly ReadingFacts[] = given.flatMap((way): readonly ReadingFacts[] => map[way] ?? []);
  for (const problem of [...twiceGiven(readings), ...overlaps(map.modbus ?? []), ...rowsOfColumns(map.snmp ?? [])])
    addProblem(context, [...given, problem.at], problem.message);
});

function twiceGiven(readings: readonly ReadingFacts[]): readonly ReadingProblem[] {
  const seen = new Map<string, number>();
  return readings.flatMap(({ series, part, labels }, at) => {
    const key = JSON.stringify([series, part, Object.entries(labels).sort()]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    return first === undefined
      ? []
      : [{ at, message: `reads ${series}, which reading [${first}] reads too: leave one out, or distinguish them by part or labels` }];
  });
}

/** Reports an object that is read both as a column and row by row: the exporter would provide only the column. */
function rowsOfColumns(readings: readonly SnmpReadingFacts[]): readonly ReadingProblem[] {
  return readings.flatMap(({ oid, decimals }, at) => {
    const column = readings.findIndex(
      (other) => other.rows !== undefined && [oid, decimals].some((one) => one?.startsWith(`${other.oid}.`)),
    );
    return column < 0
      ? []
      : [{ at, message: `reads a part of ${readings[column]?.oid}, which reading [${column}] reads as a whole: leave one of the two out` }];
  });
}

/** Returns a declared map as facts, with its readings in a fixed order, so that the order of a design changes no file. */
export function declaredMap(name: string, props: z.output<typeof deviceMapSchema>): DeviceMapFacts {
  const { snmp, modbus, redfish, prometheus, source } = props;
  if (snmp) return { name, source, protocol: "snmp", readings: ordered(snmp) };
  if (modbus) return { name, source, protocol: "modbus", readings: ordered(modbus) };
  return redfish
    ? { name, source, protocol: "redfish", readings: ordered(redfish) }
    : { name, source, protocol: "prometheus", readings: ordered(prometheus ?? []) };
}

function ordered<Reading extends ReadingFacts>(readings: readonly Reading[]): readonly Reading[] {
  return readings
    .map((reading) => ({ reading, text: canonicalJson(reading) }))
    .sort((left, right) => compareText(left.text, right.text))
    .map(({ reading }) => reading);
}
