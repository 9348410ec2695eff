import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";
import { cataloguedPart } from "./catalogued-part";

/** A part before equal ones are put in one line. */
export interface BillPart {
  /** As {@link BillItem}. */
  readonly kind: string;
  readonly name: string;
  /** Pieces; undefined where the design does not say how many. */
  readonly count: number | undefined; // [-]
  /** What it is ordered by, the main number first, in the words of a data sheet. */
  readonly rating: readonly string[];
  readonly fedBy: readonly string[];
  /** Undefined: the design does not say it. */
  readonly place: string | undefined;
  readonly maker?: string;
  readonly model?: string;
  readonly orderNumber?: string;
  readonly documents: readonly string[];
  /** Undefined: nobody says where its numbers come from. */
  readonly source?: Source;
}

/** What a part of the design says of itself. */
export interface DesignPart extends Pick<BillPart, "kind" | "name" | "model"> {
  /** @default 1 */
  readonly count?: number | "not stated";
  /** @default none */
  readonly rating?: readonly (string | undefined)[];
  /** @default nothing */
  readonly fedBy?: readonly string[];
  readonly place?: string | undefined;
  /** Where its numbers come from. @default nobody says */
  readonly source?: Source | undefined;
}

/** Parts of a design, beside those that it has none of. */
export type DesignParts = readonly (DesignPart | false | undefined)[];

/** A part with what the catalogue knows of it. */
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
