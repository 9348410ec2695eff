import { z } from "zod";
import { powerRanges } from "../plausibility/power";
import type { Voltage, VoltageLike } from "../units";
import { eachOnce } from "./name";
import { type NominalFrequencyProps, nominalFrequency } from "./nominal-frequency";
import { list } from "./problems/list";
import { voltage } from "./quantities";
import { voltageRange } from "./ranges";
import type { Unusual } from "./unusual";

/** The voltages on which a part runs, from the lowest to the highest. */
export interface VoltageRangeProps {
  /** Lowest voltage on which it runs. */
  readonly minimum: VoltageLike;
  /** Highest voltage on which it runs. */
  readonly maximum: VoltageLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"minimum" | "maximum">;
}

/**
 * The voltage for which a part is built: one, several, or a range, from its nameplate or data sheet. Three-phase parts (`123`, `123N`) state it between lines, single-phase parts
 * between their two conductors, as do supplies and rectifier units that spread over three phases. Direct-current parts state it at their terminals.
 */
export type InputVoltageProps = VoltageLike | readonly VoltageLike[] | VoltageRangeProps;

/** The frequencies for which a part is built. */
export interface BuiltForFrequencyProps {
  /** Frequency for which it is built; both for a part that runs on either. @default not known */
  readonly frequency?: NominalFrequencyProps;
}

/** The voltage and frequency for which a part that draws power is built. */
export interface BuiltForProps extends BuiltForFrequencyProps {
  /** Voltage for which it is built: one, several, or a range. A single voltage U means 0.9·U to 1.1·U. @default not judged */
  readonly inputVoltage?: InputVoltageProps;
}

const remedy =
  "low voltage ends at 1,500 V, medium voltage at 36 kV; write the voltage of the nameplate, between the conductors of the part";

/** Returns the schema of {@link InputVoltageProps}. @param max [V] @param plausible of the ends of a range */
function inputVoltage(max: number, plausible: Parameters<typeof voltageRange>[0]) {
  const one = () => voltage({ min: 3, max, remedy });
  const several = list(one()).min(1).superRefine(eachOnce<Voltage>("voltage", String));
  return z.union([one(), several, voltageRange(plausible)]);
}

/** The props of {@link BuiltForFrequencyProps}, for the schema of a part that has them. */
export const builtForFrequencyShape = { frequency: nominalFrequency().exactOptional() };

/** The props of {@link BuiltForProps}, in the same way. */
export const builtForShape = { inputVoltage: inputVoltage(1500, powerRanges.inputVoltage).exactOptional(), ...builtForFrequencyShape };

/** The same props for a transformer, which may be connected to medium voltage. */
export const builtForMediumShape = {
  ...builtForShape,
  inputVoltage: inputVoltage(36_000, powerRanges.transformer.inputVoltage).exactOptional(),
};
