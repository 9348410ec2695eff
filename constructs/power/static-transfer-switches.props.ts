import type { z } from "zod";
import { powerRanges } from "../plausibility/power";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { lowVoltage } from "../props/electrical-values";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { current, duration, ratio } from "../props/quantities";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { CurrentLike, DurationLike, LineToLineVoltageLike, RatioLike } from "../units";
import { quotedText } from "../units/shown-text";
import { type CircuitProps, circuitSchema } from "./circuits.props";
import { type PowerInputProps, powerInputSchema } from "./inputs.props";
import { partPlace } from "./places.props";

/**
 * A static transfer switch, whose thyristors move the load to the other input within milliseconds. It does so when the preferred input is dead, or when its voltage
 * under load is below the window and the other's is not.
 */
export interface StaticTransferSwitchProps extends BoughtPartProps, PolledProps, BuiltForProps {
  /** Name, unique in the node, such as `sts-1`. */
  readonly name: string;
  /** Its two inputs from different boards or UPS, the preferred one first. */
  readonly inputs: readonly PowerInputProps[];
  /** Rated current of each phase. */
  readonly rating: CurrentLike;
  /** Lowest line-to-line voltage at which it stays on an input; on a single phase, this value divided by √3. */
  readonly minimumVoltage: LineToLineVoltageLike;
  /** Time from the fault of one input until the other carries the load. */
  readonly transferTime: DurationLike;
  /** Loss as a share of the power that passes. @default 0 */
  readonly lossShare?: RatioLike;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. The breakers of its circuits stand there too unless they state another. @default "inside" */
  readonly place?: string;
  /** Circuits at its output. It must feed a circuit or another part. @default none */
  readonly circuits?: readonly CircuitProps[];
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rating" | "minimumVoltage" | "transferTime">;
}

export const staticTransferSwitchSchema = propsSchema<StaticTransferSwitchProps>()({
  name: nameSchema,
  inputs: list(powerInputSchema)
    .min(2)
    .max(2)
    .superRefine(([preferred, other], context) => {
      if (!preferred || !other || preferred.from !== other.from) return;
      addProblem(
        context,
        [1, "from"],
        `must be another board or UPS than that of the preferred input but is ${quotedText(other.from)} too: one failure would stop both, name another`,
      );
    }),
  rating: current({ positive: true, plausible: powerRanges.ratedCurrent }),
  minimumVoltage: lowVoltage,
  ...builtForShape,
  transferTime: duration({ plausible: powerRanges.staticTransferSwitch.transferTime }),
  ...optional({ lossShare: ratio({ min: 0, max: 0.5 }), place: partPlace, circuits: list(circuitSchema) }),
  ...boughtPartShape,
  ...askedShape,
  source: sourceSchema,
});

export type ParsedStaticTransferSwitch = z.output<typeof staticTransferSwitchSchema>;
