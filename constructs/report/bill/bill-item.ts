/** A line of the bill of materials: equal parts. */
export interface BillItem {
  /** Module of the design, such as `cooling`. */
  readonly module: string;
  /** Kind of part, such as `dry-cooler` or `breaker`. */
  readonly kind: string;
  /** Names in the design, such as `dry-cooler-1`. A part without a name has its place, such as `rack-1/supplies`. */
  readonly names: readonly string[];
  /** Number of pieces [-]. Missing where the design does not state it, and in reports of earlier versions, which have one for each name. */
  readonly count?: number; // [-]
  /** Maker in the catalogue, by the document of its numbers. Missing where the catalogue lacks the document. */
  readonly maker?: string;
  /** Model in the catalogue. Missing where several models share the document. */
  readonly model?: string;
  /** Order number of the maker. Missing where it is not stated. */
  readonly orderNumber?: string;
  /** Rating to order by, such as `40 kW, air 35 °C, coolant 46 °C to 40 °C`. Gensets and motors have their nominal frequency too. */
  readonly rating?: string;
  /**
   * Feeders, such as `circuit it of board-a`, one for each input. Missing for parts without
   * electricity, and in reports of earlier versions.
   */
  readonly fedBy?: readonly string[];
  /**
   * Place: `inside`, `outside` or a place of the design. Missing where the design does not state
   * it, and in reports of earlier versions.
   */
  readonly place?: string;
  /** Redundancy that the site promises of these parts, such as `N+1`: one of them may be lost. Missing without a promise, and in reports of earlier versions. */
  readonly redundancy?: "N+1" | "2N";
  /** Documents of their numbers that the design names. For a declared number: its title and owner. */
  readonly documents: readonly string[];
}
