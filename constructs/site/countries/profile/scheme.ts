import type { Source } from "../../../provenance/source";
import type { Product } from "./product-kind";

/** Subjects of certificates. */
export const schemeSubjects = ["product-model", "shipment", "importer", "installation", "facility", "operator"] as const;

/** Subject of a certificate. */
export type SchemeSubject = (typeof schemeSubjects)[number];

/** A certification scheme: a certificate, registration or licence that a country requires. */
export interface Scheme {
  /** Id that certificates, licences and exemptions use, such as `saber-shipment`. */
  readonly id: string;
  /** Name that its authority uses. */
  readonly name: string;
  /** Authority that issues or registers it. */
  readonly authority: string;
  /** Subject: each model, each shipment, the installation, the site, and others. */
  readonly subject: SchemeSubject;
  /** Scope, in the words of its source. */
  readonly scope: string;
  /** Requirement: what must be done or shown. */
  readonly requirement: string;
  /** Kinds of parts that its source names. @default none */
  readonly names?: readonly Product[];
  /** Kinds of parts that it may include. Its source is not clear; an integrator settles it with a certificate or `notRequired`. @default none */
  readonly mayName?: readonly Product[];
  /** Validity. @default not stated */
  readonly validity?: string;
  /** Whether its holder must be a person or company in the country. @default not known */
  readonly localRepresentative?: boolean;
  /** Whether tests must be done in the country. @default not known */
  readonly inCountryTest?: boolean;
  /** Ids of the {@link Evidence} that it accepts instead of its own tests, such as `cb-report`. @default not known */
  readonly accepts?: readonly string[];
  /** Source of the scheme. */
  readonly source: Source;
  /** Year, month or day for which it holds. @default its source states none */
  readonly asOf?: string;
  /** Other statements of its source. @default none */
  readonly note?: string;
}

/** Evidence that schemes accept instead of their own tests. */
export interface Evidence {
  /** Id that schemes use, such as `cb-report`. */
  readonly id: string;
  /** Name of the evidence. */
  readonly name: string;
  /** Source of the evidence. */
  readonly source: Source;
}

/**
 * A {@link Scheme} in the props of a profile. Props that a regime or the extended profile states for the same id stay the same; all others are required.
 */
export interface SchemeProps extends Partial<Omit<Scheme, "id" | "source">>, Pick<Scheme, "id"> {
  /** Source, or the name of one of the profile's `sources`. */
  readonly source?: Source | string;
}
