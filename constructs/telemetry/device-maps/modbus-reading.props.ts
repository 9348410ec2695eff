import { z } from "zod";
import { type ModbusReadingFacts, type ModbusTable, modbusOrders, modbusTables, modbusTypes } from "../../facts/telemetry/device-map";
import { defined } from "../../plain/defined";
import { intBetween } from "../../props/between";
import { optional } from "../../props/optional";
import { addProblem } from "../../props/problems/add-problem";
import { propsSchema } from "../../props/props-schema";
import { transformed } from "../../props/transformed";
import { plainReading, type ReadingProps, readingShape } from "./reading.props";

/** Registers, or a bit, of Modbus: at one of `holding`, `input`, `coil` and `discrete`. */
export interface ModbusReadingProps extends ReadingProps {
  /** Holding register, counted from 0 as in the message: a manual's 40001 is 0. Registers reach 65535, so that 40001 itself is taken, though it is nearly always the manual's counting. */
  readonly holding?: number;
  /** Input register, counted from 0: a manual's 30001 is 0, and written as 30001 it is taken as another register. */
  readonly input?: number;
  /** Coil, counted from 0: a manual's 00001 is 0. */
  readonly coil?: number;
  /** Discrete input, counted from 0: a manual's 10001 is 0. */
  readonly discrete?: number;
  /** What the registers hold; numbers of 32 and 64 bits take two and four. */
  readonly type?: "int16" | "uint16" | "int32" | "uint32" | "float32" | "int64" | "uint64" | "float64";
  /** Order of the bytes of a number: `"big"` ABCD, `"little"` DCBA, `"byte-swapped"` BADC, `"word-swapped"` CDAB. @default "big" */
  readonly order?: "big" | "little" | "byte-swapped" | "word-swapped";
  /** A bit of a register of type `uint16`, 0 the lowest: the value is 1 where it is set. @default the whole number */
  readonly bit?: number;
}

const address = intBetween(0, 65_535).exactOptional();

/** Parses a {@link ModbusReadingProps}. */
export const modbusReading = transformed(
  propsSchema<ModbusReadingProps>()({
    ...readingShape,
    holding: address,
    input: address,
    coil: address,
    discrete: address,
    ...optional({
      type: z.enum(Object.keys(modbusTypes) as (keyof typeof modbusTypes)[]),
      order: z.enum(modbusOrders),
      bit: intBetween(0, 15),
    }),
  }).superRefine((reading, context) => {
    for (const [path, message] of modbusProblems(reading)) addProblem(context, path, message);
  }),
  (reading): ModbusReadingFacts => {
    const table = modbusTables.find((one) => reading[one] !== undefined) ?? "holding";
    const { type, bit, order = "big" } = reading;
    return {
      ...plainReading(reading),
      table,
      address: reading[table] ?? 0,
      ...defined({ type }),
      order,
      ...defined({ bit }),
    };
  },
);

type ModbusRead = Pick<ModbusReadingProps, ModbusTable | "type" | "order" | "bit">;

function modbusProblems(reading: ModbusRead): readonly [path: string[], message: string][] {
  const at = modbusTables.filter((table) => reading[table] !== undefined);
  const [table] = at;
  if (table === undefined || at.length > 1) {
    const but = at.length === 0 ? "at none" : `at ${at.join(" and ")}`;
    return [[[], `must stand at one of ${modbusTables.join(", ")} but stands ${but}: write { input: 12, type: "int16" }`]];
  }
  const isBit = table === "coil" || table === "discrete";
  const { type, order, bit } = reading;
  if (isBit) {
    const given = { type, order, bit };
    return Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => [[name], `is of registers, and a ${table} is one bit: leave it out`]);
  }
  if (type === undefined) return [[["type"], `is required of a register: write type: "int16"`]];
  if (bit !== undefined && type !== "uint16")
    return [[["bit"], `must be of a register of type uint16 but is of ${type}: write type: "uint16"`]];
  const last = (reading[table] ?? 0) + modbusTypes[type] - 1;
  if (last > 65_535)
    return [[[table], `must leave ${type} its ${modbusTypes[type]} registers but the last would be ${last}: the last there is, is 65535`]];
  return [];
}

/** What is wrong with a reading of a map, by its place. */
export interface ReadingProblem {
  readonly at: number;
  readonly message: string;
}

/** Registers that two numbers of unlike kind share are a number read in the wrong place. Bits of one register share it. */
export function overlaps(readings: readonly ModbusReadingFacts[]): readonly ReadingProblem[] {
  return readings.flatMap((reading, at) => {
    const before = readings.slice(0, at).findIndex((other) => overlap(reading, other));
    if (before === -1) return [];
    return [
      {
        at,
        message: `reads ${registersText(reading)}, of which reading [${before}] takes ${registersText(readings[before] as ModbusReadingFacts)}: look at address and type`,
      },
    ];
  });
}

function overlap(one: ModbusReadingFacts, other: ModbusReadingFacts): boolean {
  if (one.table !== other.table || last(one) < other.address || last(other) < one.address) return false;
  return one.address !== other.address || one.type !== other.type || one.order !== other.order;
}

function last({ address: first, type }: ModbusReadingFacts): number {
  return first + (type ? modbusTypes[type] : 1) - 1;
}

function registersText(reading: ModbusReadingFacts): string {
  const end = last(reading);
  return `${reading.table} ${reading.address}${end > reading.address ? ` to ${end}` : ""}`;
}
