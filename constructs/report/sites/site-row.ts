import type { Finding } from "../../policy/rule/finding";
import type { MissingShard } from "../subjects/shards";
import type { Look } from "./look";

/** A site of a matrix or a fleet. */
export interface SiteRow {
  /** Name of the site. */
  readonly site: string;
  /** Code of its country. */
  readonly country: string;
  /** Name of its country, in English; its code in reports of earlier versions. */
  readonly countryName: string;
  /** Latitude [°], north positive. Missing where it is unknown. */
  readonly latitude?: number;
  /** Longitude [°], east positive. Missing where it is unknown. */
  readonly longitude?: number;
  /** A screening site, made of published stations of its country. It is never synthesized. @default a site of its own */
  readonly isStudy?: true;
  /** Problems with their locations, if the design cannot be described at the site. Then it has no verdict. @default it can */
  readonly refused?: readonly string[];
  /** Blocking findings, the worst first. */
  readonly blocks: readonly SiteBlock[];
  /** Path of the page of the site, relative to that of all sites. @default no page was written */
  readonly page?: string;
}

/** A rule that blocks, with its worst subject. */
export interface SiteBlock extends Pick<Finding, "rule" | "subject" | "outcome"> {
  /** Title of the rule. */
  readonly title: string;
  /** Shortfall with unit and remedy, as in the terminal. */
  readonly text: string;
  /** The margin with its unit, negative. Missing where nothing is measured. */
  readonly margin?: string;
  /** Relative margin, by which blocks are compared [-]. Missing as in a finding. */
  readonly relativeMargin?: number;
}

/** A site among many as a page shows it. */
export interface PageRow extends SiteRow {
  readonly look: Look;
  /** Notes on the verdict, such as `3 accepted`. @default none */
  readonly beside?: readonly string[];
}

/** Many sites, as plain data for a page. */
export interface SitesResult<Row extends PageRow = PageRow> {
  /** Version of the program that judged them. */
  readonly toolVersion: string;
  /** The part of the sites, such as `shard 3 of 8: 5 of 40 sites`. Missing if it is all. */
  readonly part?: string;
  /** Shards without a result. Their sites were not judged. Missing without any. */
  readonly missing?: readonly MissingShard[];
  /** The rows, one for each site. */
  readonly rows: readonly Row[];
}
