import type { CountryProfile } from "../../site/countries";
import { isRead } from "../../site/countries/profile/fact";

/** Lowest voltage that lasts, as a share of nominal, where neither the site nor its country nor the design says one: IEC 60038, 230/400 V −10 % at the supply terminals. */
const lowestOfNominal = "0.9";

/** What stands in for a value that a site does not say. */
export interface Assumed<Value> {
  readonly value: Value;
  /** What is said of it. */
  readonly said: string;
}

/** A nominal voltage that a site does not say. */
export interface AssumedNominal extends Assumed<string> {
  /** Its number, where a country has several. @default it is the only one */
  readonly volts?: number; // [V]
}

/**
 * Nominal voltages of the grid of a country, the lowest first; none where nobody read them.
 *
 * @param standing what is said of one where there are several
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

/** Nominal voltage that the design gives as a default. */
export function defaultNominal(ofDesign: string): AssumedNominal {
  return { value: ofDesign, said: `grid.nominal of ${ofDesign}, the default of the design` };
}

/** Lowest lasting voltage by the tolerance of a country's grid; undefined where nobody read it. */
export function toleratedMinimum({ grid: { tolerance }, name }: CountryProfile): Assumed<string> | undefined {
  if (!isRead(tolerance)) return undefined;
  const value = `${Number((1 - tolerance.value.below).toPrecision(6))}`;
  return { value, said: `grid.minimum of ${value}, by the tolerance of the grid of ${name}` };
}

/** Lowest lasting voltage that the design gives as a default, or else that of the library. */
export function defaultMinimum(ofDesign: string | undefined): Assumed<string> {
  return ofDesign === undefined
    ? {
        value: lowestOfNominal,
        said: `grid.minimum of ${lowestOfNominal}, of the library: nobody read the tolerance of this grid (IEC 60038 has −10 %)`,
      }
    : { value: ofDesign, said: `grid.minimum of ${ofDesign}, the default of the design` };
}
