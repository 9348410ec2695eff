import type { MatrixRow } from "../matrix/matrix";
import type { MissingShard } from "../subjects/shards";
import type { Look } from "./look";

/** A site among many: what pages say of the sites of a matrix and of a fleet. */
export interface SiteRow
  extends Pick<MatrixRow, "site" | "country" | "countryName" | "blocks" | "refused" | "isStudy" | "page">,
    Partial<Pick<MatrixRow, "latitude" | "longitude">> {
  readonly look: Look;
  /** What is to be said beside the verdict, as `3 accepted`. @default nothing */
  readonly beside?: readonly string[];
}

/** Many sites, as plain data: what a page of them is made of. */
export interface SitesResult<Row extends SiteRow = SiteRow> {
  /** Version of the program that judged them. */
  readonly toolVersion: string;
  /** Which part of the sites it is, as `shard 3 of 8: 5 of 40 sites`. Missing where it is all. */
  readonly part?: string;
  /** Shards of which there was no result: their sites were not judged. Missing where there is none. */
  readonly missing?: readonly MissingShard[];
  /** A site each. */
  readonly rows: readonly Row[];
}
