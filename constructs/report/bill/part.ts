import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";
import { cataloguedPart } from "./catalogued-part";

/** A single part, before equal parts share a line. */
export interface BillPart {
  /** Kind as in {@link BillItem}. */
  readonly kind: string;
  readonly name: string;
  /** Number of pieces. Undefined where the design does not state it. */
  readonly count: number | undefined; // [-]
  /** Ratings to order by, the main number first, in the words of a data sheet. */
  readonly rating: readonly string[];
  readonly fedBy: readonly string[];
  /** Undefined where the design does not state it. */
  readonly place: string | undefined;
  readonly maker?: string;
  readonly model?: string;
  readonly orderNumber?: string;
  readonly documents: readonly string[];
  /** Source of its numbers. Undefined where none is stated. */
  readonly source?: Source;
}

/** A part as the design states it. */
export interface DesignPart extends Pick<BillPart, "kind" | "name" | "model"> {
  /** @default 1 */
  readonly count?: number | "not stated";
  /** @default none */
  readonly rating?: readonly (string | undefined)[];
  /** @default nothing */
  readonly fedBy?: readonly string[];
  readonly place?: string | undefined;
  /** Source of its numbers. @default not stated */
  readonly source?: Source | undefined;
}

/** Parts of a design. Entries that it does not have are false or undefined. */
export type DesignParts = readonly (DesignPart | false | undefined)[];

/** Returns a part with its maker and model in the catalogue. */
export function billPart({ count = 1, rating = [], fedBy = [], source, place, model, ...given }: DesignPart): BillPart {
  const ordered = compact(rating);
  return {
    ...given,
    count: count === "not stated" ? undefined : count,
    rating: ordered,
    fedBy,
    place,
    ...(source && { source, ...cataloguedPart(given.kind, source, ordered) }),
    documents: source ? [titleOf(source)] : [],
    ...defined({ model }),
  };
}

function titleOf({ mark, document, owner }: Source): string {
  return mark === "declared" && owner !== undefined ? `${document} (${owner})` : document;
}
