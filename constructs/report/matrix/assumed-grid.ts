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

/** Nominal voltage of the grid of a country, of several the highest; undefined where nobody read it. */
export function nominalOf({
  grid: { lineToLineV },
  name,
}: CountryProfile): (Assumed<string> & { readonly isOneOfSeveral: boolean }) | undefined {
  if (!isRead(lineToLineV)) return undefined;
  const highest = Math.max(...lineToLineV.value);
  const isOneOfSeveral = lineToLineV.value.length > 1;
  const said = isOneOfSeveral
    ? `grid.nominal of ${highest} V, the highest of ${lineToLineV.value.join(" V and ")} V in ${name}`
    : `grid.nominal of ${highest} V, as ${name} has it`;
  return { value: `${highest} V line-to-line`, said, isOneOfSeveral };
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
