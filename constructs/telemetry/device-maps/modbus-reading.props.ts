import { z } from "zod";
import { type ModbusReadingFacts, type ModbusTable, modbusOrders, modbusTables, modbusTypes } from "../../facts/telemetry/device-map";
import { defined } from "../../plain/defined";
import { intBetween } from "../../props/between";
import { optional } from "../../props/optional";
import { addProblem } from "../../props/problems/add-problem";
import { propsSchema } from "../../props/props-schema";
import { transformed } from "../../props/transformed";
import { plainReading, type ReadingProps, readingShape } from "./reading.props";

/** A reading from Modbus registers, or from a bit, at one of `holding`, `input`, `coil` and `discrete`. */
export interface ModbusReadingProps extends ReadingProps {
  /** Holding register, counted from 0 as in the message: a manual's 40001 is 0. Numbers up to 65535 are accepted, so 40001 is read as that register. */
  readonly holding?: number;
  /** Input register, counted from 0: a manual's 30001 is 0. If you write 30001, another register is read. */
  readonly input?: number;
  /** Coil, counted from 0: a manual's 00001 is 0. */
  readonly coil?: number;
  /** Discrete input, counted from 0: a manual's 10001 is 0. */
  readonly discrete?: number;
  /** Type of the value. Numbers of 32 bits have two registers, those of 64 bits four. */
  readonly type?: "int16" | "uint16" | "int32" | "uint32" | "float32" | "int64" | "uint64" | "float64";
  /** Byte order of a number: `"big"` ABCD, `"little"` DCBA, `"byte-swapped"` BADC, `"word-swapped"` CDAB. @default "big" */
  readonly order?: "big" | "little" | "byte-swapped" | "word-swapped";
  /** Bit of a `uint16` register, 0 for the lowest: the value is 1 if it is set. @default the whole number */
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
    const but = at.length === 0 ? "has none" : `has ${at.join(" and ")}`;
    return [[[], `must have one of ${modbusTables.join(", ")} but ${but}: write { input: 12, type: "int16" }`]];
  }
  const isBit = table === "coil" || table === "discrete";
  const { type, order, bit } = reading;
  if (isBit) {
    const given = { type, order, bit };
    return Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => [[name], `is used only with registers but a ${table} is one bit: leave it out`]);
  }
  if (type === undefined) return [[["type"], `is required for a register: write type: "int16"`]];
  if (bit !== undefined && type !== "uint16")
    return [[["bit"], `needs a register of type uint16 but its type is ${type}: write type: "uint16"`]];
  const last = (reading[table] ?? 0) + modbusTypes[type] - 1;
  if (last > 65_535)
    return [[[table], `must leave space for ${modbusTypes[type]} registers but the last would be ${last}: lower it, 65535 is the highest`]];
  return [];
}

/** A problem of a reading of a map, by its path. */
export interface ReadingProblem {
  readonly at: number;
  readonly message: string;
}

/** Reports registers that two numbers of different kinds share: one is read at the wrong address. Bits of one register share it. */
export function overlaps(readings: readonly ModbusReadingFacts[]): readonly ReadingProblem[] {
  return readings.flatMap((reading, at) => {
    const before = readings.slice(0, at).findIndex((other) => overlap(reading, other));
    if (before === -1) return [];
    return [
      {
        at,
        message: `reads ${registersText(reading)}, which overlaps ${registersText(readings[before] as ModbusReadingFacts)} of reading [${before}]: correct the address or type of one`,
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
