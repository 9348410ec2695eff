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
 * A static transfer switch: thyristors that take the load from one input to the other within milliseconds. It carries from the other input when the preferred
 * one is dead, or, with the load drawn, below the window while the other is not.
 */
export interface StaticTransferSwitchProps extends BoughtPartProps, PolledProps, BuiltForProps {
  /** Unique in the node, as `sts-1`. */
  readonly name: string;
  /** Two of them, from different boards or UPS, the preferred first. */
  readonly inputs: readonly PowerInputProps[];
  /** Rated current of each phase. */
  readonly rating: CurrentLike;
  /** Lowest voltage between lines at which it stays on an input; on a single phase that divided by √3. */
  readonly minimumVoltage: LineToLineVoltageLike;
  /** From the fault of one input until the other carries. */
  readonly transferTime: DurationLike;
  /** Loss as a share of what passes. @default 0 */
  readonly lossShare?: RatioLike;
  /** `"inside"`, `"outside"` or one of the `places` of the design; that of its circuits' breakers too, where they say no other. @default "inside" */
  readonly place?: string;
  /** Circuits at its output. One on which nothing hangs, neither a circuit nor another part, is refused. @default none */
  readonly circuits?: readonly CircuitProps[];
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"rating" | "minimumVoltage" | "transferTime">;
}

/** Parses {@link StaticTransferSwitchProps}. */
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
        `must be another board or UPS than that of the preferred input but is ${quotedText(other.from)} too: what takes one would take both, name another`,
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

/** {@link StaticTransferSwitchProps} with every quantity parsed. */
export type ParsedStaticTransferSwitch = z.output<typeof staticTransferSwitchSchema>;
