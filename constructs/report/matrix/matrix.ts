import type { OneDesign } from "../../remedies/remedy";
import type { FailLevel } from "../fail-level";
import type { SiteRow } from "../sites/site-row";

/** Version of {@link Matrix}. It rises when the meaning of a field changes. */
export const matrixSchemaVersion = 1;

/** One design at many sites, as plain data for every format. */
export interface Matrix {
  /** Version of this schema. */
  readonly schemaVersion: typeof matrixSchemaVersion;
  /** The design file, or the app and its site. */
  readonly design: string;
  /** Version of the program that wrote it. */
  readonly toolVersion: string;
  /** Level from which the run fails. @default block */
  readonly failOn?: FailLevel;
  /** The rows in the given order of sites. */
  readonly rows: readonly MatrixRow[];
  /** Countries without a row, with the reason and what to do. @default none */
  readonly leftOut?: readonly MatrixLeftOut[];
  /** What the design needs to pass. Missing where it was not searched. */
  readonly fix?: MatrixFix;
}

/** A design at one site. */
export interface MatrixRow extends SiteRow {
  /** Latitude, north positive. [°] */
  readonly latitude: number;
  /** Longitude, east positive. [°] */
  readonly longitude: number;
  /** Elevation above mean sea level. [m] */
  readonly elevationM: number;
  /** Values assumed instead of unknown ones, in words, such as the default for the lowest voltage. */
  readonly assumed: readonly string[];
  /** What was not judged, with the reason, such as the most humid air of a screening site. */
  readonly notJudged: readonly string[];
  /** Whether every blocking rule passes. Missing for a refused design. */
  readonly verdict?: "pass" | "fail";
  /** Nothing blocks, but the run fails because of its fail level. @default it does not */
  readonly failsByLevel?: true;
  /** Dry bulb at the hottest climate point. [°C] */
  readonly hottestDryBulbC?: number;
  /** Highest outdoor air at which every limit of heat still holds. Missing where none was found. [°C] */
  readonly standsDryBulbC?: number;
  /** Result of a search that found none: a limit is broken in any air, or no limit was reached. @default found, or not known */
  readonly stands?: "already-broken" | "not-reached";
  /** Power usage effectiveness of the healthy node at the hottest point. [-] */
  readonly pue?: number;
  /** Fuel of a year. Missing where the year was not computed. [m³] */
  readonly fuelM3PerYear?: number;
  /** Papers that the site needs. Missing where none is known. */
  readonly papers?: MatrixPapers;
  /** Customs papers and languages that its country requires. Missing for a refused design. */
  readonly documents?: MatrixDocuments;
}

/** A country without a row. */
export interface MatrixLeftOut {
  /** Code of the country. */
  readonly country: string;
  /** Its name, in English. */
  readonly countryName: string;
  /** The reason, and what to do. */
  readonly reason: string;
}

/** Papers that a site needs, counted. */
export interface MatrixPapers {
  /** Certificates, licences and registrations that the country requires. */
  readonly needed: number;
  /** Papers of these that are held and valid, or not required. */
  readonly settled: number;
  /** Names of open papers, by lead time. */
  readonly open: readonly string[];
  /** The longest lead time of an open paper. Missing where none is stated. [d] */
  readonly longestLeadDays?: number;
  /** Number of open papers without a lead time. */
  readonly leadTimesMissing: number;
  /** Names of remembered papers: find out whether they are needed. @default none */
  readonly toFindOut?: readonly string[];
}

/** Documents besides certificates that a country requires: customs papers, and languages of labels and manuals. */
export interface MatrixDocuments {
  /** Known documents, such as `customs: import permit before shipment` or `labels: ar, en`. */
  readonly known: readonly string[];
  /** Kinds of documents without a source: `customs`, `labels`, `manuals`. */
  readonly toFindOut: readonly string[];
}

/** What a design needs to pass at one site. */
export interface MatrixNeed {
  /** Name of the site. */
  readonly site: string;
  /** The first remedy of each finding together, or why there is none. */
  readonly text: string;
  /** Whether the site then passes. */
  readonly verdict: "pass" | "fail";
  /** What a person must confirm or restate. */
  readonly byHand: readonly string[];
}

/** What a design needs to pass at each site and at all of them. */
export interface MatrixFix {
  /** Needs of each site at which it fails. */
  readonly needs: readonly MatrixNeed[];
  /** One design for all judged sites. */
  readonly oneDesign: OneDesign;
}
