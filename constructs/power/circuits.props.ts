import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { type PartProps, partShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { eachOnce, nameSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { nameList } from "../props/problems/name-list";
import { propsSchema } from "../props/props-schema";
import { current, temperature } from "../props/quantities";
import { share } from "../props/shares";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type PartIdProps, partIdShape } from "../provenance/part-id";
import { type Source, sourceSchema } from "../provenance/source";
import type { CurrentLike, RatioLike, TemperatureLike } from "../units";
import { quotedText } from "../units/shown-text";
import { type BreakerProps, type BreakerRatingProps, breakerRating, breakerSchema, type CableProps, cableSchema } from "./protection.props";

/** Conductors to which a device is connected: `1N` is L1 to neutral, `12` L1 to L2, `123` and `123N` three-phase without and with neutral. */
export type ConnectionProps = "1N" | "2N" | "3N" | "12" | "23" | "31" | "123" | "123N" | "DC";

/** One device on a circuit. */
export interface ServedProps {
  /** Name of the device, such as `rack-1`. */
  readonly device: string;
  /** Conductors to which the device is connected. @default the circuit's connection */
  readonly connection?: ConnectionProps;
  /**
   * Share of the device's power on this circuit while all feeds are live; without power supplies, the share of one cord. When a feed is lost, the remaining shares
   * are scaled to 1. A device without supplies on several circuits states it on each.
   */
  readonly share?: RatioLike;
  /**
   * Whether the load runs for three hours or more at a time (NEC). Other loads count with factor 1 instead of 1.25 on breakers. A device on several circuits states it on each.
   * @default true
   */
  readonly continuous?: boolean;
  /** PDU bank to which the device is connected. Needed if the PDU has banks. A device with several supplies may use several banks. */
  readonly bank?: string;
}

/** Outlets of a PDU behind one breaker. It stands inside: its air is that of the room plus `enclosureRise`. */
export interface PduBankProps extends BreakerRatingProps, PartIdProps {
  /** Name, unique in the PDU, such as `bank-1`. */
  readonly name: string;
  /** Reference temperature of its rating. @default 30 °C, that of miniature breakers (IEC 60898-1), the lowest of all kinds */
  readonly referenceTemperature?: TemperatureLike;
  /** Conductors to which its outlets are connected. @default the circuit's connection */
  readonly connection?: ConnectionProps;
  /** Source of its breaker's numbers. @default the PDU's source */
  readonly source?: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rating" | "enclosureRise" | "referenceTemperature">;
}

/** A power distribution unit at the end of a circuit. */
export interface PduProps extends PartProps, PolledProps, BuiltForProps {
  /** Rated current of each phase. */
  readonly rating: CurrentLike;
  /** Groups of outlets with their own breakers. @default none: its outlets have no breakers of their own */
  readonly banks?: readonly PduBankProps[];
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rating">;
}

/** A breaker and the devices behind it. */
export interface CircuitProps {
  /** Name, unique in the node, such as `pdu-a1`. */
  readonly name: string;
  /** Breaker at the start of the circuit. */
  readonly breaker: BreakerProps;
  /** Cable from the breaker to the devices. */
  readonly cable?: CableProps;
  /** Power distribution unit at the end of the circuit. */
  readonly pdu?: PduProps;
  /** Conductors of the circuit. @default "123N" on a three-phase board, "1N" on a single-phase one, "DC" behind rectifiers */
  readonly connection?: ConnectionProps;
  /** Devices that the circuit serves, by name. */
  readonly serves: readonly (string | ServedProps)[];
}

const connection = z.enum(["1N", "2N", "3N", "12", "23", "31", "123", "123N", "DC"]);

const bank = propsSchema<PduBankProps>()({
  name: nameSchema,
  ...breakerRating,
  referenceTemperature: temperature({ plausible: powerRanges.breaker.referenceTemperature }).exactOptional(),
  connection: connection.exactOptional(),
  ...partIdShape,
  source: sourceSchema.exactOptional(),
});

const circuit = propsSchema<CircuitProps>()({
  name: nameSchema,
  breaker: breakerSchema,
  ...optional({
    cable: cableSchema,
    pdu: propsSchema<PduProps>()({
      rating: current({ positive: true, plausible: powerRanges.ratedCurrent }),
      ...builtForShape,
      banks: list(bank).min(1).superRefine(uniqueNames("bank")).exactOptional(),
      ...partShape,
      ...askedShape,
      source: sourceSchema,
    }),
    connection,
  }),
  serves: list(
    z.union([
      nameSchema,
      propsSchema<ServedProps>()({
        device: nameSchema,
        ...optional({ connection, share: share, continuous: z.boolean(), bank: nameSchema }),
      }),
    ]),
  )
    .min(1)
    .superRefine(
      eachOnce("device", (served) =>
        typeof served === "string" ? served : served.bank === undefined ? served.device : `${served.device} on ${served.bank}`,
      ),
    ),
}).superRefine(({ pdu, serves }, context) => {
  const banks = pdu?.banks?.map(({ name }) => name) ?? [];
  const bankNames = new Set(banks);
  const known = nameList(banks.map((name) => quotedText(name)));
  for (const [i, served] of serves.entries()) {
    const named = typeof served === "string" ? undefined : served.bank;
    const path = typeof served === "string" ? ["serves", i] : ["serves", i, "bank"];
    if (banks.length > 0 && named === undefined)
      addProblem(context, path, `must name a bank of the PDU: write { device, bank } with one of ${known}`);
    else if (named !== undefined && !bankNames.has(named)) {
      const remedy = banks.length > 0 ? `use one of ${known}` : "leave it out, or add banks to the PDU";
      addProblem(context, path, `names the bank ${quotedText(named)}, which the PDU does not have: ${remedy}`);
    }
  }
});

export type ParsedCircuit = z.output<typeof circuit>;

/** The name of the schema in declarations, so that they need not repeat its props at each part with circuits. */
export interface CircuitSchema extends z.ZodType<ParsedCircuit, z.input<typeof circuit>> {}

/** Parses {@link CircuitProps}. */
export const circuitSchema: CircuitSchema = circuit;
