import { unique } from "../../plain/unique";
import { ownValue } from "../../props/own-value";
import type { Protocol } from "../../props/speaks";
import type { Source } from "../../provenance/source";
import { seriesFacts } from "./series";

/** Which of several rows, or of several samples, is the value. */
export type Rows = "least" | "most" | "sum";

/** What a device's own number becomes: number · scale + offset, in the unit of the series. */
export interface ReadingFacts {
  readonly series: string;
  /** Part of the device that is measured, such as `battery`. The target states which device of the node that part is. @default the device itself */
  readonly part?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Never 0; below 0 it turns the sign. */
  readonly scale: number;
  readonly offset: number;
  /** Of a reading that has several rows. @default it has one */
  readonly rows?: Rows;
}

/** An object of SNMP. */
export interface SnmpReadingFacts extends ReadingFacts {
  /** Of a single object with its instance, of a column of a table without one. In a map the row that a target names stands as its label, as `{bank}`. */
  readonly oid: string;
  /** The object that says how many decimals the number has: the value is number / 10^decimals · scale + offset. @default it has none */
  readonly decimals?: string;
}

/** A table of Modbus. */
export type ModbusTable = "holding" | "input" | "coil" | "discrete";

/** All of them. */
export const modbusTables = ["holding", "input", "coil", "discrete"] as const satisfies readonly ModbusTable[];

/** What registers hold. */
export type ModbusType = "int16" | "uint16" | "int32" | "uint32" | "float32" | "int64" | "uint64" | "float64";

/** How many registers of 16 bits each takes. */
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

/** In which order the bytes of a number stand in its registers: `big` is ABCD, `little` DCBA, `byte-swapped` BADC, `word-swapped` CDAB. */
export type ModbusOrder = "big" | "little" | "byte-swapped" | "word-swapped";

/** All of them. */
export const modbusOrders = ["big", "little", "byte-swapped", "word-swapped"] as const satisfies readonly ModbusOrder[];

/** Registers, or a bit, of Modbus. */
export interface ModbusReadingFacts extends ReadingFacts {
  readonly table: ModbusTable;
  /** Counted from 0, as it stands in the message. */
  readonly address: number;
  /** Undefined of a coil and a discrete input, which are one bit. */
  readonly type?: ModbusType;
  readonly order: ModbusOrder;
  /** The bit of a register of 16, counted from 0, the lowest. @default its whole number */
  readonly bit?: number;
}

/** A series of an exporter that names it otherwise. */
export interface MetricReadingFacts extends ReadingFacts {
  readonly metric: string;
  /** Labels that it must have. */
  readonly match: Readonly<Record<string, string>>;
}

/** What devices of one class give, and how they are asked for it. */
export type DeviceMapFacts = { readonly name: string; readonly source: Source } & (
  | { readonly protocol: "snmp"; readonly readings: readonly SnmpReadingFacts[] }
  | { readonly protocol: "modbus"; readonly readings: readonly ModbusReadingFacts[] }
  | { readonly protocol: "redfish" | "prometheus"; readonly readings: readonly MetricReadingFacts[] }
);

/** A device that is asked, and where it answers. */
export interface TargetFacts {
  readonly device: string;
  readonly protocol: Protocol;
  /** As host:port; of Redfish the host alone may do. */
  readonly address: string;
  /** What it gives; undefined of one that gives series under our names. */
  readonly map?: DeviceMapFacts;
  /** Of Modbus. */
  readonly unit?: number;
  /** Name of its credentials in the file of SNMP. */
  readonly auth?: string;
  /** Devices of the node by the parts of the map. */
  readonly parts: Readonly<Record<string, string>>;
  /** Labels of its series that the map cannot know, as `{ feed: "grid" }`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Rows of its tables by the names that they have in the node, by label, as `{ bank: { "rack-1-a/bank-1": "1" } }`. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A series as it is measured at the site. */
export interface MeasuredSeries {
  readonly series: string;
  readonly device: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The series that a reading of a target becomes. A label of the target goes to those of its series that have it. */
export function measuredSeries({ device, parts, labels: stated }: TargetFacts, reading: ReadingFacts): MeasuredSeries {
  const { series, part, labels } = reading;
  const known = seriesFacts(series)?.labels ?? [];
  const ofTarget = Object.entries(stated).filter(([name]) => known.includes(name) && !Object.hasOwn(labels, name));
  return { series, device: ownValue(parts, part ?? "") ?? device, labels: { ...labels, ...Object.fromEntries(ofTarget) } };
}

/** Other devices of the node that a target measures, sorted. */
export function measuredParts(target: TargetFacts): readonly string[] {
  const measured = (target.map?.readings ?? []).map((reading) => measuredSeries(target, reading).device);
  return unique(measured)
    .filter((device) => device !== target.device)
    .sort();
}

/** Every device that is watched by being asked, or measured by one that is: sorted. */
export function monitoredDevices(targets: readonly TargetFacts[]): readonly string[] {
  return unique(targets.flatMap((target) => [target.device, ...measuredParts(target)])).sort();
}

/** What a target is known to give; undefined of one without a map, which nobody has read. */
export function givenBy(target: TargetFacts): readonly MeasuredSeries[] | undefined {
  return target.map?.readings.map((reading) => measuredSeries(target, reading));
}

/** Is it what is asked for? The labels that are asked for must be there. */
export function isOf(given: MeasuredSeries, asked: MeasuredSeries): boolean {
  return (
    given.series === asked.series &&
    given.device === asked.device &&
    Object.entries(asked.labels).every(([name, value]) => given.labels[name] === value)
  );
}
