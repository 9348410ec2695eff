import type { Edition } from "../subjects/edition";
import type { SiteChange, SiteSide } from "./site-change";
import type { PageRow, SitesResult } from "./site-row";

/** The sites of a result, in its order. */
export interface Fleet extends SitesResult<FleetRow> {
  /** The earlier result. Missing without a comparison. */
  readonly since?: FleetSince;
}

export interface FleetRow extends PageRow, SiteSide {
  readonly beside: SiteSide["beside"];
  /** Share of the possible checks that was made [-]. Missing where it is unknown. */
  readonly completeness?: number;
  /** Waivers, certificates and calibrations by last day, the earliest first. */
  readonly expiries: readonly Expiry[];
  /** Edition of its documents. Missing without one. */
  readonly edition?: Edition;
  /** Differences from the earlier result. Missing without any, and without a comparison. */
  readonly change?: SiteChange;
}

/** Something that ends on a day. */
export interface Expiry {
  /** Its last day. */
  readonly date: string;
  readonly kind: "waiver" | "certificate" | "calibration";
  /** Name of the thing that ends. */
  readonly what: string;
  /** The owner of a waiver, the holder of a certificate, or the laboratory of a calibration. */
  readonly who: string;
  /** The day of the policy is later. @default it is not, or the policy has no day */
  readonly isOver?: true;
}

/** The shown part of the earlier result. */
export interface FleetSince {
  readonly name: string;
  /** Sites that exist no more. */
  readonly gone: readonly Pick<SiteSide, "site" | "countryName" | "look">[];
}
