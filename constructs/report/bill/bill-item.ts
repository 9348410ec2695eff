/** Equal parts: a line of the bill of materials. */
export interface BillItem {
  /** Module of the design, as `cooling`. */
  readonly module: string;
  /** What it is, as `dry-cooler` or `breaker`. */
  readonly kind: string;
  /** What the design calls them, as `dry-cooler-1`; of parts that it gives no name their place in the design, as `rack-1/supplies`. */
  readonly names: readonly string[];
  /** Pieces. Missing where the design does not say how many, and in reports of earlier versions, which have one of each name. */
  readonly count?: number; // [-]
  /** As the catalogue has it, for the document that their numbers come from. Missing where it does not know the document. */
  readonly maker?: string;
  /** The same, where one model alone rests on the document. */
  readonly model?: string;
  /** By which the maker sells it. Missing where nothing states it. */
  readonly orderNumber?: string;
  /** What one of them is ordered by, as `40 kW, air 35 °C, coolant 46 °C to 40 °C`; of gensets and motors the nominal frequency too. */
  readonly rating?: string;
  /** What feeds each of them, as `circuit it of board-a`; several where it has several inputs. Missing of what no electricity reaches, and in reports of earlier versions. */
  readonly fedBy?: readonly string[];
  /** Where they stand: `inside`, `outside` or a place of the design. Missing where the design does not say it, and in reports of earlier versions. */
  readonly place?: string;
  /** The redundancy that the site promises of such parts, such as `N+1`: one of them may be lost. Missing where it promises none, and in reports of earlier versions. */
  readonly redundancy?: "N+1" | "2N";
  /** Documents that their numbers come from, as far as the design names any; of a declared one its title and who answers for it. */
  readonly documents: readonly string[];
}
