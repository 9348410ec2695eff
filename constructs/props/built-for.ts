import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import type { Voltage, VoltageLike } from "../units";
import { eachOnce } from "./name";
import { type NominalFrequencyProps, nominalFrequency } from "./nominal-frequency";
import { list } from "./problems/list";
import { voltage } from "./quantities";
import { voltageRange } from "./ranges";
import type { Unusual } from "./unusual";

/** Voltages on which a part runs, the lower one first. */
export interface VoltageRangeProps {
  /** Lowest voltage on which it runs. */
  readonly minimum: VoltageLike;
  /** Highest voltage on which it runs. */
  readonly maximum: VoltageLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"minimum" | "maximum">;
}

/**
 * The voltage for which a part is built: one, several, or a range, as its plate or sheet states it. Three-phase parts (`123`, `123N`) state it between lines, single-phase
 * ones between their two conductors, and so do supplies and rectifier units that spread over three phases; parts on direct current at their terminals.
 */
export type InputVoltageProps = VoltageLike | readonly VoltageLike[] | VoltageRangeProps;

/** The frequencies for which a part is built. */
export interface BuiltForFrequencyProps {
  /** Frequency for which it is built; of a part that runs on either both. @default not known */
  readonly frequency?: NominalFrequencyProps;
}

/** For what a part that draws power is built. */
export interface BuiltForProps extends BuiltForFrequencyProps {
  /** Voltage for which it is built: one, several, or a range. One voltage U stands for 0.9·U to 1.1·U. @default not judged */
  readonly inputVoltage?: InputVoltageProps;
}

const remedy = "low voltage ends at 1,500 V, medium voltage at 36 kV; write what the plate states, between the conductors of the part";

/** Schema of {@link InputVoltageProps}. @param max [V] @param plausible of the ends of a range */
function inputVoltage(max: number, plausible: Parameters<typeof voltageRange>[0]) {
  const one = () => voltage({ min: 3, max, remedy });
  const several = list(one()).min(1).superRefine(eachOnce<Voltage>("voltage", String));
  return z.union([one(), several, voltageRange(plausible)]);
}

/** The props of {@link BuiltForFrequencyProps}, for the schema of a part that has them. */
export const builtForFrequencyShape = { frequency: nominalFrequency().exactOptional() };

/** The same of {@link BuiltForProps}. */
export const builtForShape = { inputVoltage: inputVoltage(1500, powerRanges.inputVoltage).exactOptional(), ...builtForFrequencyShape };

/** The same of a transformer, which may hang on medium voltage. */
export const builtForMediumShape = {
  ...builtForShape,
  inputVoltage: inputVoltage(36_000, powerRanges.transformer.inputVoltage).exactOptional(),
};
