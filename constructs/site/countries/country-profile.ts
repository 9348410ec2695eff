import type { Source } from "../../provenance/source";

/** What a country brings to every site in it. */
export interface CountryProfile {
  /** ISO 3166-1 alpha-2 code. */
  readonly iso2: string;
  /** ISO 3166-1 alpha-3 code, by which an error knows what was meant. */
  readonly iso3: string;
  readonly name: string;
  readonly frequencyHz: number; // [Hz]
  /** Nominal voltage of the public low-voltage grid. */
  readonly lineToLineV: number; // [V]
  readonly gridSource: Source;
  /** Box around all of its land, its islands too: a site beyond it by more than half a degree says why. @default a site is not asked where it lies */
  readonly bounds?: {
    readonly latitude: readonly [south: number, north: number]; // [°] north positive
    readonly longitude: readonly [west: number, east: number]; // [°] east positive
    readonly source: Source;
  };
  /** Family of rules for electrical installations. */
  readonly electricalStandard: "IEC" | "NEC";
  readonly electricalStandardSource: Source;
}
