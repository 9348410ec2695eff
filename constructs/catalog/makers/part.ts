import type { SpeaksProps } from "../../props/speaks";
import type { Source } from "../../provenance/source";

/** What a part is in a design, by the props that take it. */
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

/** A part as data: what its document publishes, what that leaves out, and where it stands. */
export interface Part {
  readonly kind: PartKind;
  /** As its document names it. */
  readonly maker: string;
  readonly model: string;
  /** It is a class that is certified, which nobody sells: of several makers. @default a product */
  readonly isCertificate?: true;
  /** What the document gives of the props, by their names, as the document gives it. */
  readonly published: Readonly<Record<string, unknown>>;
  /** Props of a part of this kind that the document leaves out: the design declares them, see {@link declarePart}. */
  readonly open: readonly string[];
  /** Of a series whose numbers follow from a prop that the design chooses: that prop, and what it may be. */
  readonly series?: string;
  /** What the document gives besides: no prop takes it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** How it is asked, each way by a document that was read. @default nobody read of it */
  readonly speaks?: SpeaksProps;
  /** How a value was read or computed, and what to mind. */
  readonly remark?: string;
  readonly source: Source;
}

/** A part with its id. */
export interface PartWithId extends Part {
  readonly id: string;
}
