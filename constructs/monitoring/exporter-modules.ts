import { stringify } from "yaml";
import type { DeviceMapFacts, ModbusReadingFacts, SnmpReadingFacts, TargetFacts } from "../facts/telemetry/device-map";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { keyBy } from "../plain/key-by";
import { unique } from "../plain/unique";
import { rawDecimalsName, rawName } from "./expressions/readings";

type MapOf<Protocol extends DeviceMapFacts["protocol"]> = Extract<DeviceMapFacts, { protocol: Protocol }>;

/** Returns the time limit of an answer. Two tries fit into one interval. A slower device has missed its sample. */
function timeoutS(intervalS: number): number {
  return Math.min(5, intervalS / 3);
}

/**
 * Returns the modules of snmp_exporter, one a map. Credentials are in a file of their own.
 *
 * @source snmp_exporter 0.30.1, config/config.go
 */
export function snmpModules(targets: readonly TargetFacts[], intervalS: number): string {
  const modules = mapsOf(targets, "snmp").map(({ name, readings }) => {
    const columns = readings.flatMap(({ rows, oid }) => (rows === undefined ? [] : [oid]));
    const objects = readings.flatMap(({ rows, oid, decimals }) => (rows === undefined ? compact([oid, decimals]) : []));
    const module = defined({
      walk: columns.length > 0 ? unique(columns) : undefined,
      get: objects.length > 0 ? unique(objects) : undefined,
      metrics: [
        ...objectsOf(readings).map((reading) => ({
          name: rawName(readings, reading),
          oid: reading.oid,
          type: "gauge",
          help: reading.series,
          ...(reading.rows && { indexes: [{ labelname: "row", type: "gauge" }] }),
        })),
        ...decimalsOf(readings),
      ],
      retries: 1,
      timeout: `${Math.round(timeoutS(intervalS) * 1000)}ms`,
    });
    return [name, module];
  });
  return stringify({ modules: Object.fromEntries(modules) });
}

/** Returns the objects with the number of decimals, each once. */
function decimalsOf(readings: readonly SnmpReadingFacts[]) {
  return readings.flatMap((reading, i) => {
    const { decimals, series } = reading;
    if (decimals === undefined || readings.findIndex((other) => other.decimals === decimals) < i) return [];
    return [{ name: rawDecimalsName(readings, reading), oid: decimals, type: "gauge", help: `decimals of ${series}` }];
  });
}

/** The digit of a table that modbus_exporter writes before an address. In manuals 3 is input and 4 is holding. */
const tableDigits = { coil: 1, discrete: 2, holding: 3, input: 4 } as const;

const orders = { big: "big", little: "little", "byte-swapped": "mixed", "word-swapped": "yolo" } as const;

/**
 * Returns the modules of modbus_exporter, one a map. It can read only bits of the higher byte of a register, so the whole register is read
 * and the rules take the bit.
 *
 * @source modbus_exporter 0.4.1, modbus/modbus.go and config/config.go: address 300012 is holding register 12, counted from 0
 */
export function modbusModules(targets: readonly TargetFacts[], intervalS: number): string {
  const modules = mapsOf(targets, "modbus").map(({ name, readings }) => ({
    name,
    protocol: "tcp/ip",
    timeout: Math.round(timeoutS(intervalS) * 1000),
    metrics: readings.map((reading) => ({
      name: rawName(readings, reading),
      help: reading.series,
      ...registersOf(reading),
      metricType: "gauge",
    })),
  }));
  return stringify({ modules });
}

function registersOf({ table, address, type, order }: ModbusReadingFacts) {
  const at = { address: Number(`${tableDigits[table]}${`${address}`.padStart(5, "0")}`) };
  return type ? { ...at, dataType: type, endianness: orders[order] } : { ...at, dataType: "bool", bitOffset: 0 };
}

function mapsOf<Protocol extends DeviceMapFacts["protocol"]>(
  targets: readonly TargetFacts[],
  protocol: Protocol,
): readonly MapOf<Protocol>[] {
  const maps = targets.flatMap(({ map }) => (map?.protocol === protocol ? [map as MapOf<Protocol>] : []));
  return [...keyBy(maps, (map) => map.name).values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Returns each object once: of two metrics of one object the exporter writes only the last. */
function objectsOf(readings: readonly SnmpReadingFacts[]): readonly SnmpReadingFacts[] {
  return readings.filter(({ oid }, i) => readings.findIndex((other) => other.oid === oid) === i);
}
