import type { Source } from "../../../provenance/source";
import type { Product } from "./product-kind";

/** Whom or what a certificate is of. */
export const schemeSubjects = ["product-model", "shipment", "importer", "installation", "facility", "operator"] as const;

/** Whom or what a certificate is of. */
export type SchemeSubject = (typeof schemeSubjects)[number];

/** A certification scheme: what a country asks to be shown, by whom, and for what. */
export interface Scheme {
  /** By which certificates, licences and exemptions name it, as `saber-shipment`. */
  readonly id: string;
  /** As its authority calls it. */
  readonly name: string;
  /** Who gives or registers it. */
  readonly authority: string;
  /** Whom or what it certifies: each model, each shipment, the installation, the site. */
  readonly subject: SchemeSubject;
  /** What falls under it, in the words of its source. */
  readonly scope: string;
  /** What must be done or shown. */
  readonly requirement: string;
  /** Kinds of parts that its source names. @default none */
  readonly names?: readonly Product[];
  /** Kinds of parts that may fall under it: its source does not settle it, an integrator does, by a certificate or by `notRequired`. @default none */
  readonly mayName?: readonly Product[];
  /** How long it holds. @default not stated */
  readonly validity?: string;
  /** Whether somebody in the country must hold it. @default not known */
  readonly localRepresentative?: boolean;
  /** Whether it is tested in the country. @default not known */
  readonly inCountryTest?: boolean;
  /** Ids of the {@link Evidence} that it takes in place of tests of its own, such as `cb-report`. @default not known */
  readonly accepts?: readonly string[];
  /** Where it was read. */
  readonly source: Source;
  /** Year, month or day that it speaks of. @default its source states none */
  readonly asOf?: string;
  /** What else its source says. @default nothing */
  readonly note?: string;
}

/** Evidence that schemes take in place of tests of their own. */
export interface Evidence {
  /** By which schemes name it, as `cb-report`. */
  readonly id: string;
  /** What it is. */
  readonly name: string;
  /** Where it was read. */
  readonly source: Source;
}

/**
 * A {@link Scheme} as a profile writes it. What a regime of the profile, or the profile that it changes, says of a scheme of this id stays as it is; the rest is
 * required.
 */
export interface SchemeProps extends Partial<Omit<Scheme, "id" | "source">>, Pick<Scheme, "id"> {
  /** Where it was read, or the name of one of the profile's `sources`. */
  readonly source?: Source | string;
}
