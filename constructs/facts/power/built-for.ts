import { nominalHertz } from "../../props/nominal-frequency";
import { hertzOf } from "../../props/ranges";
import type { Source } from "../../provenance/source";
import type { Frequency, Voltage } from "../../units";

/** Lowest and highest frequency at which a part runs [Hz]. */
export type FrequencyRange = readonly [min: number, max: number];

/** For what a part is built, at the conductors it hangs on: three-phase parts between lines, single-phase ones between their two conductors. */
export interface BuiltFor {
  /** Lowest and highest voltage at which its maker lets it run. */
  readonly voltageRangeV?: readonly [min: number, max: number]; // [V]
  /** Voltages for which it is built, of a part that states no range. */
  readonly nominalV?: readonly number[]; // [V]
  readonly frequencyRangeHz?: FrequencyRange;
  /** Frequencies for which it is built. */
  readonly nominalHz?: readonly number[]; // [Hz]
}

interface Range<Value> {
  readonly minimum: Value;
  readonly maximum: Value;
}

/** What the parsed props of a part say of it. */
export interface ParsedBuiltFor {
  readonly inputVoltage?: Voltage | readonly Voltage[] | Range<Voltage> | undefined;
  readonly frequency?: Frequency | readonly Frequency[] | undefined;
  readonly inputFrequency?: Range<Frequency> | undefined;
}

/** What the props of a part say of the voltage and frequency for which it is built. */
export function builtFor({ inputVoltage, frequency, inputFrequency }: ParsedBuiltFor): BuiltFor {
  return {
    ...(inputVoltage && voltagesOf(inputVoltage)),
    ...(inputFrequency && { frequencyRangeHz: hertzOf(inputFrequency) }),
    ...(frequency && { nominalHz: nominalHertz(frequency) }),
  };
}

/** The same of a device as its demand has it; nothing where its props say nothing. */
export function deviceBuiltFor(
  props: ParsedBuiltFor | undefined,
  source: Source,
): { readonly builtFor?: BuiltFor & { readonly source: Source } } {
  const said = builtFor(props ?? {});
  return Object.keys(said).length === 0 ? {} : { builtFor: { ...said, source } };
}

function voltagesOf(given: NonNullable<ParsedBuiltFor["inputVoltage"]>): BuiltFor {
  if ("minimum" in given) return { voltageRangeV: [given.minimum.volts, given.maximum.volts] };
  return { nominalV: [given].flat().map(({ volts }) => volts) };
}
