import type { Edition } from "../subjects/edition";
import type { SiteChange, SiteSide } from "./site-change";
import type { PageRow, SitesResult } from "./site-row";

/** The sites of a result, in its order. */
export interface Fleet extends SitesResult<FleetRow> {
  /** What it is compared with. Missing where nothing is. */
  readonly since?: FleetSince;
}

/** A site of a fleet. */
export interface FleetRow extends PageRow, SiteSide {
  readonly beside: SiteSide["beside"];
  /** Share of what could be judged that was judged; missing where that is not known. [-] */
  readonly completeness?: number;
  /** Waivers, certificates and calibrations with their last day, the earliest first. */
  readonly expiries: readonly Expiry[];
  /** Day and revision of its documents, as they were given. Missing where nobody gave any. */
  readonly edition?: Edition;
  /** What differs from the earlier result. Missing where nothing does, or nothing is compared. */
  readonly change?: SiteChange;
}

/** What ends on a day. */
export interface Expiry {
  /** Its last day, as it was given. */
  readonly date: string;
  readonly kind: "waiver" | "certificate" | "calibration";
  /** What ends. */
  readonly what: string;
  /** Who answers for it: the owner of a waiver, the holder of a certificate, the laboratory of a calibration. */
  readonly who: string;
  /** The day that the policy gives is later. @default it is not, or the policy gives none */
  readonly isOver?: true;
}

/** The earlier result, as far as it is shown. */
export interface FleetSince {
  /** Name of its file. */
  readonly name: string;
  /** Sites that are not there any more. */
  readonly gone: readonly Pick<SiteSide, "site" | "countryName" | "look">[];
}
