import type { SpeaksProps } from "../../props/speaks";
import type { Source } from "../../provenance/source";

/** Kind of a part in a design, by the props that use it. */
export type PartKind =
  | "dry-cooler"
  | "cdu"
  | "air-conditioner"
  | "rack"
  | "antenna"
  | "breaker"
  | "rectifier"
  | "power-supply"
  | "ups"
  | "battery"
  | "genset"
  | "pdu"
  | "device-type";

/** A part as data: the values that its document states and those that it leaves out. */
export interface Part {
  readonly kind: PartKind;
  /** Maker, as the document names it. */
  readonly maker: string;
  readonly model: string;
  /** Whether it is a certified class of several makers, not a product for sale. @default a product */
  readonly isCertificate?: true;
  /** Values in the document by prop, as the document states them. */
  readonly published: Readonly<Record<string, unknown>>;
  /** Props for this kind of part that the document leaves out. The design declares them, see {@link declarePart}. */
  readonly open: readonly string[];
  /** For a series: the prop that the design chooses, and its allowed values. */
  readonly series?: string;
  /** Other values in the document, for which there is no prop. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Protocols over which it answers, each from a document that was read. @default not known */
  readonly speaks?: SpeaksProps;
  /** Remark on how a value was read or computed, and on its limits. */
  readonly remark?: string;
  readonly source: Source;
}

export interface PartWithId extends Part {
  readonly id: string;
}
