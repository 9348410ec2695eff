import { nominalHertz } from "../../props/nominal-frequency";
import { hertzOf } from "../../props/ranges";
import type { Source } from "../../provenance/source";
import type { Frequency, Voltage } from "../../units";

/** Lowest and highest frequency at which a part runs [Hz]. */
export type FrequencyRange = readonly [min: number, max: number];

/**
 * Voltage and frequency for which a part is built, at the conductors that feed it. For three-phase parts they are between lines, for single-phase ones between
 * their two conductors.
 */
export interface BuiltFor {
  /** Lowest and highest voltage at which its maker allows it to run. */
  readonly voltageRangeV?: readonly [min: number, max: number]; // [V]
  /** Voltages for which it is built, if it states no range. */
  readonly nominalV?: readonly number[]; // [V]
  readonly frequencyRangeHz?: FrequencyRange;
  /** Frequencies for which it is built. */
  readonly nominalHz?: readonly number[]; // [Hz]
}

interface Range<Value> {
  readonly minimum: Value;
  readonly maximum: Value;
}

/** The parsed props of a part with its voltages and frequencies. */
export interface ParsedBuiltFor {
  readonly inputVoltage?: Voltage | readonly Voltage[] | Range<Voltage> | undefined;
  readonly frequency?: Frequency | readonly Frequency[] | undefined;
  readonly inputFrequency?: Range<Frequency> | undefined;
}

export function builtFor({ inputVoltage, frequency, inputFrequency }: ParsedBuiltFor): BuiltFor {
  return {
    ...(inputVoltage && voltagesOf(inputVoltage)),
    ...(inputFrequency && { frequencyRangeHz: hertzOf(inputFrequency) }),
    ...(frequency && { nominalHz: nominalHertz(frequency) }),
  };
}

/** Returns the voltage and the frequency for which a device is built, in the form of its demand. Returns nothing if its props state nothing. */
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
