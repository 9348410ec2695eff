import type { CountryProfile } from "../../site/countries";
import { isRead } from "../../site/countries/profile/fact";

/** Lowest lasting voltage relative to nominal, by IEC 60038 for 230/400 V: −10 % at the supply terminals. */
const lowestOfNominal = "0.9";

/** A value that replaces one that a site does not state. */
interface Assumed<Value> {
  readonly value: Value;
  /** Its description in words. */
  readonly said: string;
}

/** A nominal voltage that a site does not state. */
export interface AssumedNominal extends Assumed<string> {
  /** Its value, where a country has several. @default it is the only one */
  readonly volts?: number; // [V]
}

/**
 * Returns the nominal voltages of a country's grid, the lowest first. Empty where they are unknown.
 *
 * @param standing the words for one of several
 */
export function nominalsOf({ grid: { lineToLineV }, name }: CountryProfile, standing: "one" | "the highest"): readonly AssumedNominal[] {
  if (!isRead(lineToLineV)) return [];
  const all = lineToLineV.value.toSorted((one, other) => one - other);
  return all.map((volts) => {
    const value = `${volts} V line-to-line`;
    if (all.length === 1) return { value, said: `grid.nominal of ${volts} V, as ${name} has it` };
    return { value, said: `grid.nominal of ${volts} V, ${standing} of ${all.join(" V and ")} V in ${name}`, volts };
  });
}

/** Returns the default nominal voltage of the design. */
export function defaultNominal(ofDesign: string): AssumedNominal {
  return { value: ofDesign, said: `grid.nominal of ${ofDesign}, the default of the design` };
}

/** Returns the lowest lasting voltage by the tolerance of a country's grid. Undefined where it is unknown. */
export function toleratedMinimum({ grid: { tolerance }, name }: CountryProfile): Assumed<string> | undefined {
  if (!isRead(tolerance)) return undefined;
  const value = `${Number((1 - tolerance.value.below).toPrecision(6))}`;
  return { value, said: `grid.minimum of ${value}, by the tolerance of the grid of ${name}` };
}

/** Returns the default lowest lasting voltage of the design, or else that of the library. */
export function defaultMinimum(ofDesign: string | undefined): Assumed<string> {
  return ofDesign === undefined
    ? {
        value: lowestOfNominal,
        said: `grid.minimum of ${lowestOfNominal}, the default of the library: the tolerance of this grid is unknown (IEC 60038 has −10 %)`,
      }
    : { value: ofDesign, said: `grid.minimum of ${ofDesign}, the default of the design` };
}
