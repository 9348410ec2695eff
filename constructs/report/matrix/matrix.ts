import type { OneDesign } from "../../remedies/remedy";
import type { FailLevel } from "../fail-level";
import type { SiteRow } from "../sites/site-row";

/** Version of {@link Matrix}; it rises when what is here changes its meaning. */
export const matrixSchemaVersion = 1;

/** One design at many sites, as plain data: what every format of the matrix is made of. */
export interface Matrix {
  /** Version of this form. */
  readonly schemaVersion: typeof matrixSchemaVersion;
  /** What was judged: the design file, or the app and its site. */
  readonly design: string;
  /** Version of the program that made it. */
  readonly toolVersion: string;
  /** From when on the run fails. @default block */
  readonly failOn?: FailLevel;
  /** A site each, in the order in which they were given. */
  readonly rows: readonly MatrixRow[];
  /** Countries that were asked for and have no row, with the reason and what to do. @default none */
  readonly leftOut?: readonly MatrixLeftOut[];
  /** What the design needs to pass, where that was tried. */
  readonly fix?: MatrixFix;
}

/** A design at one site. */
export interface MatrixRow extends SiteRow {
  /** North positive. [°] */
  readonly latitude: number;
  /** East positive. [°] */
  readonly longitude: number;
  /** Above mean sea level. [m] */
  readonly elevationM: number;
  /** What stands in for what nobody read of the site, in words, such as the default for the lowest voltage. */
  readonly assumed: readonly string[];
  /** What was not judged and why, in words, such as the most humid air of a study. */
  readonly notJudged: readonly string[];
  /** Whether every rule that blocks holds. Missing where it was refused. */
  readonly verdict?: "pass" | "fail";
  /** Nothing stops it, and the run fails by it all the same: it breaks what the run counts as a failure. @default it does not */
  readonly failsByLevel?: true;
  /** Dry bulb at its hottest point. [°C] */
  readonly hottestDryBulbC?: number;
  /** Hottest outdoor air at which every limit of heat still holds; missing where none was found. [°C] */
  readonly standsDryBulbC?: number;
  /** How the search for it ended, where it found none: a limit is broken in any air, or none is up to there. @default found, or not known */
  readonly stands?: "already-broken" | "not-reached";
  /** Power usage effectiveness at the hottest point, healthy. [-] */
  readonly pue?: number;
  /** Fuel of a year; missing of a site without weather. [m³] */
  readonly fuelM3PerYear?: number;
  /** Papers that it then needs. Missing where nothing is known of them. */
  readonly papers?: MatrixPapers;
  /** What its country asks at the border, and of labels and manuals. Missing where it was refused. */
  readonly documents?: MatrixDocuments;
}

/** A country without a row. */
export interface MatrixLeftOut {
  /** Code of the country. */
  readonly country: string;
  /** Its name, in English. */
  readonly countryName: string;
  /** Why, and what to do. */
  readonly reason: string;
}

/** Papers that a site needs, counted. */
export interface MatrixPapers {
  /** Certificates, licences and registrations that the country asks for. */
  readonly needed: number;
  /** Of these, held and valid, or settled as not required. */
  readonly settled: number;
  /** Names of those that are open, in the order of their lead times. */
  readonly open: readonly string[];
  /** The longest lead time of an open one; missing where the integrator gave none. [d] */
  readonly longestLeadDays?: number;
  /** Open ones whose lead time nobody gave. */
  readonly leadTimesMissing: number;
  /** Names of those that somebody remembers alone: whether they are needed is to be found out. @default none */
  readonly toFindOut?: readonly string[];
}

/** Documents that a country asks besides certificates: papers at the border, and the languages of labels and manuals. */
export interface MatrixDocuments {
  /** What was read of them, each in words, as `customs: import permit before shipment` or `labels: ar, en`. */
  readonly known: readonly string[];
  /** Of what nobody read anything in a source, and what is only remembered: `customs`, `labels`, `manuals`. */
  readonly toFindOut: readonly string[];
}

/** What a design needs at one site to pass there, in words. */
export interface MatrixNeed {
  /** Name of the site. */
  readonly site: string;
  /** The first remedy of each finding together, or what nothing clears. */
  readonly text: string;
  /** Whether the site passes so. */
  readonly verdict: "pass" | "fail";
  /** What is to be confirmed or restated by hand. */
  readonly byHand: readonly string[];
}

/** What a design needs to pass, site by site and at all of them. */
export interface MatrixFix {
  /** Of each site at which it fails. */
  readonly needs: readonly MatrixNeed[];
  /** One design for all that were judged. */
  readonly oneDesign: OneDesign;
}
