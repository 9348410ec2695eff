import { unique } from "../../plain/unique";
import { ownValue } from "../../props/own-value";
import type { Protocol } from "../../props/speaks";
import type { Source } from "../../provenance/source";
import { seriesFacts } from "./series";

/** The choice of a value from several rows, or from several samples. */
export type Rows = "least" | "most" | "sum";

/** The conversion of a device's own number: number · scale + offset, in the unit of the series. */
export interface ReadingFacts {
  readonly series: string;
  /** Part of the device that is measured, such as `battery`. The target maps it to a device of the node. @default the device itself */
  readonly part?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Never 0; a negative scale changes the sign. */
  readonly scale: number;
  readonly offset: number;
  /** The choice from several rows. @default the reading has one row */
  readonly rows?: Rows;
}

/** A reading of an SNMP object. */
export interface SnmpReadingFacts extends ReadingFacts {
  /**
   * Number of the object: with its instance for a single object, without it for a column of a table. In a map, a row that a target names is written as its
   * label, such as `{bank}`.
   */
  readonly oid: string;
  /** The object that states the decimals of the number: the value is number / 10^decimals · scale + offset. @default none */
  readonly decimals?: string;
}

/** A table of Modbus. */
export type ModbusTable = "holding" | "input" | "coil" | "discrete";

export const modbusTables = ["holding", "input", "coil", "discrete"] as const satisfies readonly ModbusTable[];

/** The type of the number in registers. */
export type ModbusType = "int16" | "uint16" | "int32" | "uint32" | "float32" | "int64" | "uint64" | "float64";

/** Number of 16-bit registers of each type. */
export const modbusTypes = {
  int16: 1,
  uint16: 1,
  int32: 2,
  uint32: 2,
  float32: 2,
  int64: 4,
  uint64: 4,
  float64: 4,
} as const satisfies Readonly<Record<ModbusType, number>>;

/** Order of the bytes of a number in its registers: `big` is ABCD, `little` DCBA, `byte-swapped` BADC, `word-swapped` CDAB. */
export type ModbusOrder = "big" | "little" | "byte-swapped" | "word-swapped";

export const modbusOrders = ["big", "little", "byte-swapped", "word-swapped"] as const satisfies readonly ModbusOrder[];

/** A reading of registers, or of one bit, over Modbus. */
export interface ModbusReadingFacts extends ReadingFacts {
  readonly table: ModbusTable;
  /** Address counted from 0, as in the message. */
  readonly address: number;
  /** Undefined for a coil and a discrete input, which are one bit. */
  readonly type?: ModbusType;
  readonly order: ModbusOrder;
  /** Bit of a 16-bit register, counted from 0, the lowest. @default the whole number */
  readonly bit?: number;
}

/** A reading of an exporter that uses other names of series. */
export interface MetricReadingFacts extends ReadingFacts {
  readonly metric: string;
  /** Labels that it must have. */
  readonly match: Readonly<Record<string, string>>;
}

/** The readings of a class of devices, and how to poll them. */
export type DeviceMapFacts = { readonly name: string; readonly source: Source } & (
  | { readonly protocol: "snmp"; readonly readings: readonly SnmpReadingFacts[] }
  | { readonly protocol: "modbus"; readonly readings: readonly ModbusReadingFacts[] }
  | { readonly protocol: "redfish" | "prometheus"; readonly readings: readonly MetricReadingFacts[] }
);

/** A polled device, and its address. */
export interface TargetFacts {
  readonly device: string;
  readonly protocol: Protocol;
  /** Address as host:port; for Redfish the host alone is enough. */
  readonly address: string;
  /** Its readings; undefined for a device that already provides our series. */
  readonly map?: DeviceMapFacts;
  /** Unit of Modbus. */
  readonly unit?: number;
  /** Name of its credentials in the SNMP file. */
  readonly auth?: string;
  /** Devices of the node by the parts of the map. */
  readonly parts: Readonly<Record<string, string>>;
  /** Labels of its series that the map does not state, such as `{ feed: "grid" }`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Rows of its tables, by label and by their names in the node, such as `{ bank: { "rack-1-a/bank-1": "1" } }`. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A series as it is measured at the site. */
export interface MeasuredSeries {
  readonly series: string;
  readonly device: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Returns the series of a reading of a target. A label of the target applies to those of its series that have it. */
export function measuredSeries({ device, parts, labels: stated }: TargetFacts, reading: ReadingFacts): MeasuredSeries {
  const { series, part, labels } = reading;
  const known = seriesFacts(series)?.labels ?? [];
  const ofTarget = Object.entries(stated).filter(([name]) => known.includes(name) && !Object.hasOwn(labels, name));
  return { series, device: ownValue(parts, part ?? "") ?? device, labels: { ...labels, ...Object.fromEntries(ofTarget) } };
}

/** Returns the other devices of the node that a target measures, sorted. */
export function measuredParts(target: TargetFacts): readonly string[] {
  const measured = (target.map?.readings ?? []).map((reading) => measuredSeries(target, reading).device);
  return unique(measured)
    .filter((device) => device !== target.device)
    .sort();
}

/** Returns every device that is polled, or that a polled device measures, sorted. */
export function monitoredDevices(targets: readonly TargetFacts[]): readonly string[] {
  return unique(targets.flatMap((target) => [target.device, ...measuredParts(target)])).sort();
}

/** Returns the series that a target is known to provide; undefined without a map. */
export function givenBy(target: TargetFacts): readonly MeasuredSeries[] | undefined {
  return target.map?.readings.map((reading) => measuredSeries(target, reading));
}

/** Returns whether a series is the required one. It must have the required labels. */
export function isOf(given: MeasuredSeries, asked: MeasuredSeries): boolean {
  return (
    given.series === asked.series &&
    given.device === asked.device &&
    Object.entries(asked.labels).every(([name, value]) => given.labels[name] === value)
  );
}

/** Finds the target that measures a series. The series of a target without a map are unknown: it counts as measuring each of its own device. */
export function targetOf(targets: readonly TargetFacts[], asked: MeasuredSeries): TargetFacts | undefined {
  return targets.find((target) => givenBy(target)?.some((given) => isOf(given, asked)) ?? target.device === asked.device);
}
